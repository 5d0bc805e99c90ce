package newswatch.analysis.cleaning;

import java.util.List;
import java.util.regex.Pattern;
import newswatch.analysis.morphology.GermanMorphology;
import org.jspecify.annotations.Nullable;

/** Tells lines of the page from lines of the article, each line by itself. */
final class LineClassifier {

    private static final int LONGEST_FORMULA = 240;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}-]+");

    private static final Phrases PHRASES = Phrases.load();

    private LineClassifier() {}

    /** Kind of a line that is no article text; null for article text. */
    static @Nullable String kindOf(Line line) {
        if (line.text().length() > LONGEST_FORMULA) {
            return null;
        }
        if (AgencyMarks.isMarkLine(line.text())) {
            return "agency_mark";
        }
        if (ShareBar.is(line)) {
            return "navigation";
        }
        String formula = formula(line);
        return formula != null ? formula : shape(line);
    }

    private static @Nullable String formula(Line line) {
        String whole = PHRASES.ofWhole(bare(line.lower()));
        if (whole != null || line.quotes() || line.reportsSpeech()) {
            return whole;
        }
        String start = PHRASES.ofStart(withoutArrow(line.lower()));
        if (start != null) {
            return start;
        }
        return line.addressesReader() || (!line.endsSentence() && !hasFiniteVerb(line))
                ? PHRASES.ofPart(line.lower())
                : null;
    }

    /** ">> Lesen Sie auch", "→ Mehr zum Thema". */
    private static String withoutArrow(String lower) {
        int start = 0;
        while (start < lower.length() - 1 && "><→▶►•|*+-– ".indexOf(lower.charAt(start)) >= 0) {
            start++;
        }
        return lower.substring(start);
    }

    private static @Nullable String shape(Line line) {
        if (isNumberedReference(line) || isAddress(line.lower()) || isLabelledAddress(line.lower())) {
            return "references";
        }
        if (isCounter(line.text()) || Counters.isCount(line)) {
            return "counter";
        }
        if (isTrail(line) || isGluedTrail(line.text())) {
            return "breadcrumb";
        }
        if (Bylines.is(line)) {
            return "byline";
        }
        return isCredit(line) ? "caption" : isMetadata(line) || Counters.isStamp(line) ? "metadata" : null;
    }

    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** "Referenz 1", "Quelle 3:", "[2]". */
    private static boolean isNumberedReference(Line line) {
        String bare = bare(line.lower());
        int digits = bare.length();
        while (digits > 0 && Character.isDigit(bare.charAt(digits - 1))) {
            digits--;
        }
        String label = bare.substring(0, digits).trim();
        return digits < bare.length()
                && (label.equals("referenz")
                        || label.equals("quelle")
                        || label.equals("reference")
                        || (label.isEmpty() && line.text().startsWith("[")));
    }

    /** A bare domain or address. */
    private static boolean isAddress(String lower) {
        if (lower.indexOf(' ') >= 0) {
            return false;
        }
        if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("www.")) {
            return true;
        }
        int dot = lower.lastIndexOf('.');
        int ending = lower.length() - dot - 1;
        return dot > 1 && ending >= 2 && ending <= 4 && allDomainCharacters(lower) && letters(lower, dot + 1);
    }

    /** "Quelle: www.beispiel.de", "[1] https://beispiel.de". */
    private static boolean isLabelledAddress(String lower) {
        int space = lower.indexOf(' ');
        if (space < 0 || lower.indexOf('.') < 0 || !isAddress(lower.substring(space + 1))) {
            return false;
        }
        String label = lower.substring(0, space);
        return label.matches("(quellen?|link|web|internet|source|via):|\\[\\d{1,3}\\]|\\d{1,3}[.)]");
    }

    private static boolean allDomainCharacters(String lower) {
        return lower.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-'));
    }

    private static boolean letters(String text, int from) {
        return text.substring(from).chars().allMatch(Character::isLetter);
    }

    /** "Web: 9Social: 63Foren: 86": nothing but labels and numbers, at least two of each. */
    private static boolean isCounter(String text) {
        int pairs = 0;
        int i = 0;
        while (i < text.length()) {
            int label = skip(text, i, true);
            int colon = label < text.length() && text.charAt(label) == ':' ? label + 1 : label;
            int number = skip(text, colon, false);
            if (label == i
                    || colon == label
                    || number == colon
                    || text.substring(colon, number).isBlank()) {
                return false;
            }
            pairs++;
            i = number;
        }
        return pairs >= 2;
    }

    private static int skip(String text, int from, boolean letters) {
        int i = from;
        while (i < text.length()
                && (text.charAt(i) == ' '
                        || (letters ? Character.isLetter(text.charAt(i)) : isNumeral(text.charAt(i))))) {
            i++;
        }
        return i;
    }

    private static boolean isNumeral(char c) {
        return Character.isDigit(c) || c == '.' || c == ',' || c == '%' || c == '|' || c == '·';
    }

    /** "Start > Politik > Ausland", "Politik | Ausland | Krieg". */
    private static boolean isTrail(Line line) {
        if (line.endsSentence() || line.words() > 14) {
            return false;
        }
        int separators = 0;
        for (int i = 1; i + 1 < line.text().length(); i++) {
            separators += isSeparator(line, i) ? 1 : 0;
        }
        return separators >= 2 && !hasFiniteVerb(line);
    }

    private static boolean isSeparator(Line line, int place) {
        char c = line.text().charAt(place);
        boolean slash =
                c == '/' && line.text().charAt(place - 1) == ' ' && line.lower().matches("(start|home|startseite) /.*");
        return slash || ">›»|•·".indexOf(c) >= 0;
    }

    /** "EuropaPolitikRussland": one token of at least three capitalised words. */
    private static boolean isGluedTrail(String text) {
        int joints = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) && c != '-') {
                return false;
            }
            joints += i > 2 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1)) ? 1 : 0;
        }
        return joints >= 2;
    }

    /** A short line that is no sentence and names a right: "Kanzlerin in Rom © Agentur". */
    private static boolean isCredit(Line line) {
        if (line.text().indexOf('©') >= 0) {
            return line.words() <= 25 || !line.endsSentence();
        }
        boolean named = line.lower().contains("foto: ")
                || line.lower().contains("bild: ")
                || line.lower().contains("picture alliance");
        return (named || isNameWithAgency(line.text()) || isUnpunctuatedCredit(line.text())) && !line.endsSentence();
    }

    /** "Hans Muster/dpa". */
    private static boolean isNameWithAgency(String text) {
        int slash = text.lastIndexOf('/');
        return slash > 0
                && AgencyMarks.isMarkLine(text.substring(slash + 1))
                && areCapitalised(text.substring(0, slash), 1);
    }

    /** "Foto Erika Beispiel". */
    private static boolean isUnpunctuatedCredit(String text) {
        return (text.startsWith("Foto ") || text.startsWith("Bild ")) && areCapitalised(text.substring(5), 2);
    }

    /** Two to four words, all with a capital. */
    private static boolean areCapitalised(String text, int least) {
        String[] words = text.trim().split(" ");
        for (String word : words) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return words.length >= least && words.length <= 4;
    }

    /** "12.02.2025, 14:30 Uhr", "3 min": digits make most of it. */
    private static boolean isMetadata(Line line) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < line.text().length(); i++) {
            digits += Character.isDigit(line.text().charAt(i)) ? 1 : 0;
            letters += Character.isLetter(line.text().charAt(i)) ? 1 : 0;
        }
        return digits >= 4 && letters <= 6 && line.words() <= 6;
    }

    private static boolean hasFiniteVerb(Line line) {
        for (String word : NO_WORD.split(line.text())) {
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0)) && isFinite(word)) {
                return true;
            }
        }
        return false;
    }

    /** "abonnieren" is an infinitive before it is a finite form. */
    private static boolean isFinite(String word) {
        List<GermanMorphology.Reading> readings = GermanMorphology.shared().readings(word);
        return readings.stream().anyMatch(LineClassifier::isFiniteReading)
                && readings.stream().noneMatch(reading -> reading.is("VER:INF"));
    }

    private static boolean isFiniteReading(GermanMorphology.Reading reading) {
        return reading.is("VER:1") || reading.is("VER:3") || reading.is("VER:MOD");
    }
}

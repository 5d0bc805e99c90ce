package newswatch.analysis.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.morphology.GermanMorphology.Reading;

/** German: base form from the dictionary, then stem; compounds in their parts; function words dropped by word class. */
final class GermanFolding implements WordFolder.Folding {

    /** Word classes of german-pos-dict that carry no topic. */
    private static final Set<String> EMPTY_CLASSES =
            Set.of("ART", "PRP", "PRO", "KON", "NEG", "INJ", "ADV", "ZAL", "ZUS");

    private final GermanMorphology morphology = GermanMorphology.shared();
    private final CompoundSplitter splitter = new CompoundSplitter(morphology);
    private final Set<String> stopWords = StopWords.of("de");

    @Override
    public FoldedWord fold(String written) {
        String word = written.replace("\u00AD", "");
        String lower = word.toLowerCase(Locale.GERMAN);
        if (word.length() < 2 || stopWords.contains(lower)) {
            return FoldedWord.STOP_WORD;
        }
        if (word.indexOf('-') > 0) {
            return hyphenated(word);
        }
        List<Reading> readings = readings(word, lower);
        return Character.isUpperCase(word.charAt(0)) && readings.stream().noneMatch(GermanFolding::isOrdinary)
                ? unknown(word)
                : known(word, readings);
    }

    /** A compound that nobody wrote before, or a name. */
    private FoldedWord unknown(String word) {
        List<String> parts = stems(splitter.split(word));
        return new FoldedWord(GermanStemmer.stem(word, true), parts, word, parts.isEmpty());
    }

    private List<Reading> readings(String word, String lower) {
        List<Reading> found = morphology.readingsAnyCase(word);
        if (found.isEmpty() && word.contains("ss")) {
            found = morphology.readingsAnyCase(word.replace("ss", "ß"));
        }
        boolean shouted = word.length() > 3 && word.equals(word.toUpperCase(Locale.GERMAN));
        return found.isEmpty() && shouted ? morphology.readings(word.charAt(0) + lower.substring(1)) : found;
    }

    private static boolean isOrdinary(Reading reading) {
        return !reading.is("EIG") && !reading.is("ABK");
    }

    private FoldedWord known(String word, List<Reading> readings) {
        if (!readings.isEmpty() && readings.stream().allMatch(GermanFolding::isEmpty)) {
            return FoldedWord.STOP_WORD;
        }
        boolean capitalised = Character.isUpperCase(word.charAt(0));
        Optional<Reading> noun =
                readings.stream().filter(reading -> reading.is("SUB")).findFirst();
        if (capitalised && noun.isPresent()) {
            String base = noun.get().lemma();
            return new FoldedWord(GermanStemmer.stem(base, true), stems(splitter.split(base)), base, false);
        }
        Optional<Reading> verb =
                readings.stream().filter(reading -> reading.is("VER")).findFirst();
        Optional<Reading> other =
                readings.stream().filter(reading -> !isEmpty(reading)).findFirst();
        String base = verb.or(() -> other).map(Reading::lemma).orElse(word);
        return stopWords.contains(base)
                ? FoldedWord.STOP_WORD
                : new FoldedWord(GermanStemmer.stem(base, false), List.of(), base, false);
    }

    private static boolean isEmpty(Reading reading) {
        int end = reading.tag().indexOf(':');
        return EMPTY_CLASSES.contains(end < 0 ? reading.tag() : reading.tag().substring(0, end));
    }

    private static List<String> stems(List<String> parts) {
        return parts.stream().map(part -> GermanStemmer.stem(part, true)).toList();
    }

    /** "US-Präsident" is itself, "us" and "präsident". */
    private FoldedWord hyphenated(String word) {
        List<String> parts = new ArrayList<>();
        boolean name = false;
        for (String piece : word.split("-")) {
            FoldedWord folded = fold(piece);
            name |= folded.name();
            if (!folded.isStopWord()) {
                parts.add(folded.stem());
                parts.addAll(folded.parts());
            }
        }
        return new FoldedWord(GermanStemmer.stem(word.replace("-", ""), true), parts, word, name);
    }
}

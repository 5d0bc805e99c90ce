package newswatch.analysis.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import newswatch.analysis.entity.TaggerKnowledge.Source;
import newswatch.analysis.morphology.EnglishDictionary;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.morphology.GermanMorphology.Reading;

/**
 * What the tagger sees of a word wherever it stands: its letters, its ends, its shape, what dictionary and lists say.
 */
final class WordAspects {

    private static final int LONGEST_COMPOUND = 40;

    /** How many lists there may be, the surnames among them. */
    private static final int MOST_LISTS = 12;

    private static final int SHORTEST_SEQUENCE = 2;
    private static final int LONGEST_SEQUENCE = 6;

    private final TaggerKnowledge knowledge;

    WordAspects(TaggerKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** One hash per aspect, at the places that {@link TokenFeatures} names. */
    int[] of(String word, boolean startsSentence, boolean isRole) {
        int[] values = new int[TokenFeatures.ASPECTS];
        addLetters(values, word);
        values[TokenFeatures.START] = startsSentence ? 2 : 1;
        if (knowledge.has(Source.MORPHOLOGY)) {
            switch (knowledge.language()) {
                case GERMAN -> addMorphology(values, word, startsSentence, isRole);
                case ENGLISH -> addEnglish(values, word, isRole);
            }
        }
        if (knowledge.has(Source.LISTS)) {
            boolean capitalised = Character.isUpperCase(word.codePointAt(0));
            values[TokenFeatures.LISTS] = lists(word);
            values[TokenFeatures.PLACE] = 1 + knowledge.places().kinds(word);
            values[TokenFeatures.END] = 1 + (capitalised ? knowledge.words().endKinds(word) : 0);
        }
        if (knowledge.has(Source.LETTERS)) {
            values[TokenFeatures.LETTERS] = knowledge.letters().sign(word);
        }
        if (knowledge.has(Source.CLUSTERS)) {
            values[TokenFeatures.CLUSTER] = 1 + knowledge.clusters().of(word);
        }
        return values;
    }

    /** The letter sequences of two to six of a capitalised word, each once, its beginning and end marked. */
    static int[] sequences(String word) {
        if (word.length() > LONGEST_COMPOUND || !Character.isUpperCase(word.charAt(0))) {
            return new int[0];
        }
        String marked = "^" + word.toLowerCase(Locale.ROOT) + "$";
        Set<String> found = new TreeSet<>();
        for (int length = SHORTEST_SEQUENCE; length <= LONGEST_SEQUENCE; length++) {
            for (int from = 0; from + length <= marked.length(); from++) {
                found.add(marked.substring(from, from + length));
            }
        }
        return found.stream().mapToInt(String::hashCode).toArray();
    }

    private static void addLetters(int[] values, String word) {
        values[TokenFeatures.WORD] = word.hashCode();
        values[TokenFeatures.LOWER] = lowerHash(word, 0, word.length());
        for (int length = 1; length <= 4; length++) {
            int cut = Math.min(length, word.length());
            values[TokenFeatures.PREFIX1 + length - 1] = lowerHash(word, 0, cut);
            values[TokenFeatures.SUFFIX1 + length - 1] = lowerHash(word, word.length() - cut, word.length());
        }
        values[TokenFeatures.SUFFIX5] = lowerHash(word, Math.max(0, word.length() - 5), word.length());
        values[TokenFeatures.LONG_SUFFIX] = lowerHash(word, Math.max(0, word.length() - 6), word.length());
        values[TokenFeatures.SHAPE] = shape(word);
    }

    private static int lowerHash(String word, int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + Character.toLowerCase(word.charAt(i));
        }
        return hash;
    }

    /** "Xxx" for "Kiel", "XxX" for "BioTec", "0" for numbers; runs count once. */
    private static int shape(String word) {
        int hash = 3;
        int last = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (kind != last) {
                hash = 31 * hash + kind;
            }
            last = kind;
        }
        return hash * 31 + (word.length() == 1 ? 1 : 0);
    }

    private static void addMorphology(int[] values, String word, boolean startsSentence, boolean isRole) {
        GermanMorphology morphology = GermanMorphology.shared();
        List<Reading> readings = startsSentence ? morphology.readingsAnyCase(word) : morphology.readings(word);
        int bits = isRole ? 1 << 12 : 0;
        for (Reading reading : readings) {
            bits |= classBit(reading.tag());
        }
        values[TokenFeatures.CLASSES] = 1 + bits;
        values[TokenFeatures.LEMMA] =
                readings.isEmpty() ? 1 : readings.get(0).lemma().hashCode();
        values[TokenFeatures.TAIL] = readings.isEmpty() ? tail(word) : 1;
    }

    private static void addEnglish(int[] values, String word, boolean isRole) {
        int classes =
                EnglishDictionary.shared().of(word.toLowerCase(Locale.ROOT)).classes();
        values[TokenFeatures.CLASSES] = 31 * classes + (isRole ? 2 : 1);
        values[TokenFeatures.LEMMA] = 1;
        values[TokenFeatures.TAIL] = 1;
    }

    /** The last part of an unknown word that the dictionary knows: "verband" of "Imkerverband". */
    private static int tail(String word) {
        if (word.length() > LONGEST_COMPOUND) {
            return 2;
        }
        int hyphen = word.lastIndexOf('-') + 1;
        for (int cut = hyphen > 1 ? hyphen : 2; cut <= word.length() - 3; cut++) {
            String tail = word.substring(cut);
            List<Reading> readings =
                    GermanMorphology.shared().readings(Character.toUpperCase(tail.charAt(0)) + tail.substring(1));
            for (Reading reading : readings) {
                if (reading.is("SUB")) {
                    return reading.lemma().hashCode();
                }
            }
        }
        return 3;
    }

    private static int classBit(String tag) {
        if (tag.startsWith("EIG")) {
            return switch (tag.substring(tag.lastIndexOf(':') + 1)) {
                case "VOR" -> 1;
                case "NAC" -> 2;
                case "NOG" -> 1 << 13;
                case "STD", "GEB", "COU", "MOU", "WAT", "GEO" -> 1 << 14;
                case "PER" -> 1 << 15;
                default -> 4;
            };
        }
        return switch (tag.substring(0, Math.min(3, tag.length()))) {
            case "SUB" -> 8;
            case "ADJ", "PA1", "PA2" -> 16;
            case "VER" -> 32;
            case "PRP" -> 64;
            case "ART" -> 128;
            default -> 256;
        };
    }

    /** Lists that have the word; if none has, those that have it without the ending of a genitive. */
    private int lists(String word) {
        int lists = listsWith(word);
        boolean genitive = lists == 0 && word.length() > 3 && word.endsWith("s");
        return 1 + (genitive ? listsWith(word.substring(0, word.length() - 1)) << MOST_LISTS : lists);
    }

    private int listsWith(String word) {
        return knowledge.words().kinds(word) << 1 | (knowledge.surnames().contains(word) ? 1 : 0);
    }
}

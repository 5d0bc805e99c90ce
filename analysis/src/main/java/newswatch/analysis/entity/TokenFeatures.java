package newswatch.analysis.entity;

import java.util.List;
import newswatch.analysis.entity.TaggerKnowledge.Source;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.morphology.GermanMorphology.Reading;
import newswatch.analysis.text.Token;

/**
 * What the tagger sees of every token, as hashes: the word, its ends, its shape, what the dictionary and the gazetteer
 * say. Changing anything here means training anew.
 */
final class TokenFeatures {

    /** Places of the hashes in the array of a token. */
    static final int WORD = 0;

    static final int LOWER = 1;
    static final int PREFIX1 = 2;
    static final int PREFIX2 = 3;
    static final int PREFIX3 = 4;
    static final int PREFIX4 = 5;
    static final int SUFFIX1 = 6;
    static final int SUFFIX2 = 7;
    static final int SUFFIX3 = 8;
    static final int SUFFIX4 = 9;
    static final int LONG_SUFFIX = 10;
    static final int SHAPE = 11;
    static final int CLASSES = 12;
    static final int KNOWN = 13;
    static final int START = 14;
    static final int SUFFIX5 = 15;
    static final int LEMMA = 16;
    static final int TAIL = 17;
    static final int LISTS = 18;
    static final int CLUSTER = 19;
    static final int COARSE = 20;

    static final int END = 21;
    static final int QUOTED = 22;

    static final int ASPECTS = 23;

    private static final String QUOTES = "\"„“”»«";
    private static final int SHORT_QUOTE = 5;
    private static final int LONGEST_QUOTE = 12;

    private static final int[] OUTSIDE = new int[ASPECTS];

    private final Document document;
    private final Gazetteer gazetteer;
    private final TaggerKnowledge knowledge;
    private final int[][] aspects;

    TokenFeatures(Document document, Gazetteer gazetteer, TaggerKnowledge knowledge) {
        this.document = document;
        this.gazetteer = gazetteer;
        this.knowledge = knowledge;
        aspects = new int[document.size()][];
        for (int i = 0; i < aspects.length; i++) {
            aspects[i] = aspectsOf(i);
        }
        addQuotes();
    }

    /** Short stretches between quotation marks are often works; what follows the opening mark counts most. */
    private void addQuotes() {
        int open = -1;
        for (int i = 0; i < aspects.length; i++) {
            boolean mark = QUOTES.indexOf(document.surface(i).charAt(0)) >= 0;
            if (mark && open >= 0 && i - open <= LONGEST_QUOTE) {
                for (int k = open + 1; k < i; k++) {
                    aspects[k][QUOTED] = (k == open + 1 ? 1 : 2) + (i - open > SHORT_QUOTE ? 2 : 0);
                }
                open = -1;
            } else if (mark) {
                open = i;
            }
        }
    }

    /** One hash per aspect of a token; zeros outside the sentence. */
    int[] at(int index, int first, int end) {
        return index < first || index >= end ? OUTSIDE : aspects[index];
    }

    private int[] aspectsOf(int index) {
        Token token = document.tokens().get(index);
        String word = token.surface();
        int[] values = new int[ASPECTS];
        values[WORD] = word.hashCode();
        values[LOWER] = lowerHash(word, 0, word.length());
        for (int length = 1; length <= 4; length++) {
            int cut = Math.min(length, word.length());
            values[PREFIX1 + length - 1] = lowerHash(word, 0, cut);
            values[SUFFIX1 + length - 1] = lowerHash(word, word.length() - cut, word.length());
        }
        values[SUFFIX5] = lowerHash(word, Math.max(0, word.length() - 5), word.length());
        values[LONG_SUFFIX] = lowerHash(word, Math.max(0, word.length() - 6), word.length());
        values[SHAPE] = shape(word);
        values[START] = document.startsSentence(index) ? 2 : 1;
        if (knowledge.has(Source.MORPHOLOGY)) {
            addMorphology(values, index, word);
        }
        if (knowledge.has(Source.GAZETTEER)) {
            values[KNOWN] = known(index);
        }
        if (knowledge.has(Source.LISTS)) {
            values[LISTS] = lists(word);
            values[END] = 1 + (token.isCapitalised() ? knowledge.words().endKinds(word) : 0);
        }
        if (knowledge.has(Source.CLUSTERS)) {
            int cluster = knowledge.clusters().of(word);
            values[CLUSTER] = 1 + cluster;
            values[COARSE] = 1 + knowledge.clusters().larger(cluster);
        }
        return values;
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

    private void addMorphology(int[] values, int index, String word) {
        GermanMorphology morphology = GermanMorphology.shared();
        List<Reading> readings =
                document.startsSentence(index) ? morphology.readingsAnyCase(word) : morphology.readings(word);
        int bits = 0;
        for (Reading reading : readings) {
            bits |= classBit(reading.tag());
        }
        values[CLASSES] = 1 + bits + (gazetteer.isRole(word) ? 1 << 12 : 0);
        values[LEMMA] = readings.isEmpty() ? 1 : readings.get(0).lemma().hashCode();
        values[TAIL] = readings.isEmpty() ? tail(word) : 1;
    }

    /** The last part of an unknown word that the dictionary knows: "verband" of "Imkerverband". */
    private static int tail(String word) {
        if (word.length() > 40) {
            return 2;
        }
        for (int cut = word.lastIndexOf('-') + 1; cut <= word.length() - 3; cut++) {
            if (cut == 0 || cut == 1) {
                continue;
            }
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

    private int known(int index) {
        Finding finding = document.nameAt(index);
        if (finding == null) {
            String word = document.surface(index);
            return word.length() > 3 && gazetteer.adjective(word) != null ? 20 : 1;
        }
        return 1 + NameTags.of(finding.entity().type(), finding.first() == index);
    }

    /** Lists that have the word; if none has, those that have it without the ending of a genitive. */
    private int lists(String word) {
        int lists = listsWith(word);
        boolean genitive = lists == 0 && word.length() > 3 && word.endsWith("s");
        return 1 + (genitive ? listsWith(word.substring(0, word.length() - 1)) << 8 : lists);
    }

    private int listsWith(String word) {
        return knowledge.words().kinds(word) << 1 | (knowledge.surnames().contains(word) ? 1 : 0);
    }
}

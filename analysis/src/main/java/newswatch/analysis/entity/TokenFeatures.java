package newswatch.analysis.entity;

import java.util.List;
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

    static final int ASPECTS = 15;

    private static final int[] OUTSIDE = new int[ASPECTS];

    private final Document document;
    private final Gazetteer gazetteer;
    private final int[][] aspects;

    TokenFeatures(Document document, Gazetteer gazetteer) {
        this.document = document;
        this.gazetteer = gazetteer;
        aspects = new int[document.size()][];
        for (int i = 0; i < aspects.length; i++) {
            aspects[i] = aspectsOf(i);
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
        values[LONG_SUFFIX] = lowerHash(word, Math.max(0, word.length() - 6), word.length());
        values[SHAPE] = shape(word);
        values[CLASSES] = classes(index, word);
        values[KNOWN] = known(index);
        values[START] = document.startsSentence(index) ? 2 : 1;
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

    private int classes(int index, String word) {
        GermanMorphology morphology = GermanMorphology.shared();
        List<Reading> readings =
                document.startsSentence(index) ? morphology.readingsAnyCase(word) : morphology.readings(word);
        int bits = 0;
        for (Reading reading : readings) {
            bits |= classBit(reading.tag());
        }
        return 1 + bits + (gazetteer.isRole(word) ? 1 << 12 : 0);
    }

    private static int classBit(String tag) {
        if (tag.startsWith("EIG")) {
            return tag.contains("VOR") ? 1 : tag.contains("NAC") ? 2 : 4;
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
}

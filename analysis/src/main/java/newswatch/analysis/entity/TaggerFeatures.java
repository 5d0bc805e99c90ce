package newswatch.analysis.entity;

import newswatch.analysis.entity.WordForms.WordForm;
import newswatch.analysis.text.Sentence;

/** The features of one decision: aspects of the token and its neighbours, single and paired. */
final class TaggerFeatures {

    /** How many buckets the features share, as a power of two. */
    static final int BITS = 22;

    private static final int MASK = (1 << BITS) - 1;

    private static final int[] NEAR = {
        TokenFeatures.WORD,
        TokenFeatures.SHAPE,
        TokenFeatures.CLASSES,
        TokenFeatures.KNOWN,
        TokenFeatures.SUFFIX3,
        TokenFeatures.LONG_SUFFIX,
        TokenFeatures.LISTS,
        TokenFeatures.END,
        TokenFeatures.CLUSTER,
        TokenFeatures.LEMMA,
        TokenFeatures.TAIL,
        TokenFeatures.PLACE,
        TokenFeatures.LETTERS
    };

    private static final int[] FAR = {
        TokenFeatures.LOWER, TokenFeatures.SHAPE, TokenFeatures.KNOWN, TokenFeatures.CLASSES, TokenFeatures.LISTS
    };

    /** The places of a word as seen from the token that is decided on: two before it to two after it. */
    static final int PLACES = 5;

    private static final int HERE = 2;

    /** The numbers of the first feature of words at each place. */
    private static final int[] TEMPLATES = {240, 212, 0, 226, 250};

    private static final int BIAS = 29;

    private static final int SEQUENCE = 30;

    private final int[] buckets = new int[512];
    private int count;

    /** The buckets of all features; only the first {@link #count()} count, and they change with the next call. */
    int[] all(TokenFeatures tokens, Sentence sentence, int index) {
        count = 0;
        for (int place = 0; place < PLACES; place++) {
            addWord(tokens.formAt(index + place - HERE, sentence.firstToken(), sentence.endToken()), place);
        }
        addPlace(tokens, sentence, index);
        return buckets;
    }

    /** Those that no single word tells wherever it stands. */
    int[] ofPlace(TokenFeatures tokens, Sentence sentence, int index) {
        count = 0;
        addPlace(tokens, sentence, index);
        return buckets;
    }

    /** Those that a word at a place, 0 to {@link #PLACES}, tells. */
    int[] ofWord(WordForm word, int place) {
        count = 0;
        addWord(word, place);
        return buckets;
    }

    int count() {
        return count;
    }

    private void addWord(WordForm word, int place) {
        int[] aspects = word.aspects();
        int template = TEMPLATES[place];
        if (place == HERE) {
            for (int aspect = 0; aspect < aspects.length; aspect++) {
                addWord(template + aspect, aspect, aspects);
            }
            add(BIAS, 0, 0);
            for (int sequence : word.sequences()) {
                add(SEQUENCE, sequence, 0);
            }
        } else {
            int[] seen = Math.abs(place - HERE) == 1 ? NEAR : FAR;
            for (int i = 0; i < seen.length; i++) {
                addWord(template + i, seen[i], aspects);
            }
        }
    }

    private void addWord(int template, int aspect, int[] aspects) {
        if (aspect != TokenFeatures.KNOWN && aspect != TokenFeatures.QUOTED) {
            add(template, aspects[aspect], 0);
        }
    }

    /** Pairs only where names may be: the many small words between small words need none. */
    private void addPlace(TokenFeatures tokens, Sentence sentence, int index) {
        int first = sentence.firstToken();
        int end = sentence.endToken();
        int known = tokens.knownAt(index, first, end);
        int knownLeft = tokens.knownAt(index - 1, first, end);
        int quoted = tokens.quotedAt(index);
        add(TokenFeatures.KNOWN, known, 0);
        add(TokenFeatures.QUOTED, quoted, 0);
        add(TEMPLATES[1] + 3, knownLeft, 0);
        add(TEMPLATES[3] + 3, tokens.knownAt(index + 1, first, end), 0);
        add(TEMPLATES[0] + 2, tokens.knownAt(index - 2, first, end), 0);
        add(TEMPLATES[4] + 2, tokens.knownAt(index + 2, first, end), 0);
        if (tokens.hasCapital(Math.max(first, index - 1), Math.min(end, index + 2))) {
            int[] here = tokens.at(index, first, end);
            int[] right = tokens.at(index + 1, first, end);
            int[] left = tokens.at(index - 1, first, end);
            addPairs(here, left, right);
            addNeighbours(here, left, right);
            addFar(here, new int[][] {tokens.at(index - 2, first, end), left, right, tokens.at(index + 2, first, end)});
            addPlacePairs(here, right, known, knownLeft, quoted);
        }
    }

    private void addPlacePairs(int[] here, int[] right, int known, int knownLeft, int quoted) {
        int shape = TokenFeatures.SHAPE;
        int classes = TokenFeatures.CLASSES;
        add(89, known, here[classes]);
        add(90, knownLeft, here[shape]);
        add(107, quoted, here[shape]);
        add(108, quoted, here[classes]);
        add(109, quoted, right[shape]);
    }

    private void addPairs(int[] here, int[] left, int[] right) {
        int word = TokenFeatures.WORD;
        int shape = TokenFeatures.SHAPE;
        int classes = TokenFeatures.CLASSES;
        int lists = TokenFeatures.LISTS;
        int cluster = TokenFeatures.CLUSTER;
        add(80, left[word], here[word]);
        add(81, here[word], right[word]);
        add(82, left[word], here[shape]);
        add(83, here[shape], right[shape]);
        add(84, left[classes], here[classes]);
        add(85, here[classes], right[classes]);
        add(86, left[word], here[classes]);
        add(87, here[classes], right[word]);
        add(88, here[shape], here[classes]);
        add(91, here[TokenFeatures.START], here[classes]);
        add(92, left[TokenFeatures.LONG_SUFFIX], here[classes]);
        add(93, left[shape] * 31 + here[shape], right[shape]);
        add(94, here[lists] * 31 + left[lists], left[classes] * 31 + here[classes]);
        add(95, here[lists] * 31 + right[lists], right[classes] * 31 + here[classes]);
        add(99, here[lists], right[lists]);
        add(100, left[lists], here[lists]);
        add(101, here[TokenFeatures.END], left[classes]);
        add(102, here[TokenFeatures.END], right[classes]);
        add(103, here[TokenFeatures.END], left[shape]);
        add(104, here[lists], left[TokenFeatures.LOWER]);
        add(105, here[lists], right[TokenFeatures.LOWER]);
        add(106, left[lists] * 31 + here[lists], right[lists]);
        addSounds(here, left, right);
        add(96, left[cluster], here[cluster]);
        add(97, here[cluster], right[cluster]);
        add(98, left[cluster] * 31 + here[cluster], right[cluster]);
    }

    /** Three words in a row, and the ends of two. */
    private void addNeighbours(int[] here, int[] left, int[] right) {
        int lower = TokenFeatures.LOWER;
        int suffix = TokenFeatures.SUFFIX3;
        int classes = TokenFeatures.CLASSES;
        add(440, left[lower] * 31 + here[lower], right[lower]);
        add(441, left[lower], right[lower]);
        add(448, here[suffix], here[TokenFeatures.PREFIX3]);
        add(449, here[suffix], here[TokenFeatures.SHAPE]);
        add(450, here[TokenFeatures.SUFFIX4], here[TokenFeatures.LETTERS]);
        add(451, left[suffix], here[suffix]);
        add(452, here[suffix], right[suffix]);
        add(453, left[TokenFeatures.TAIL], here[classes]);
        add(454, left[TokenFeatures.LEMMA], here[classes]);
    }

    /** Two words before or after this one. */
    private void addFar(int[] here, int[][] around) {
        int lower = TokenFeatures.LOWER;
        int classes = TokenFeatures.CLASSES;
        add(442, around[0][lower], around[1][lower]);
        add(443, around[2][lower], around[3][lower]);
        add(444, around[0][lower] * 31 + around[1][lower], here[classes]);
        add(445, around[2][lower] * 31 + around[3][lower], here[classes]);
        add(446, around[0][classes] * 31 + around[1][classes], here[classes]);
        add(447, around[2][classes] * 31 + around[3][classes], here[classes]);
    }

    /** What lists of places and the letters say, beside what the dictionary says. */
    private void addSounds(int[] here, int[] left, int[] right) {
        int place = TokenFeatures.PLACE;
        int letters = TokenFeatures.LETTERS;
        int classes = TokenFeatures.CLASSES;
        int lists = TokenFeatures.LISTS;
        add(160, here[place], here[classes]);
        add(161, here[place], left[TokenFeatures.LOWER]);
        add(162, here[place], right[TokenFeatures.LOWER]);
        add(163, left[place] * 31 + here[place], right[place]);
        add(164, here[place], here[lists]);
        add(165, here[letters], here[classes]);
        add(166, here[letters], left[TokenFeatures.LOWER]);
        add(167, here[letters], left[letters]);
        add(168, here[letters], right[letters]);
        add(169, here[letters], here[place] * 31 + here[lists]);
        add(170, here[letters] * 31 + here[classes], left[classes]);
        add(171, here[letters] * 31 + here[classes], right[classes]);
    }

    private void add(int template, int one, int other) {
        int hash = template * 0x9E3779B1;
        hash = (hash ^ one) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 15) ^ other) * 0xC2B2AE35;
        hash ^= hash >>> 16;
        buckets[count++] = hash & MASK;
    }
}

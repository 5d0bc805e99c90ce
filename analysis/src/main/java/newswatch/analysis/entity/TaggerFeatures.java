package newswatch.analysis.entity;

/** The features of one decision: aspects of the token and its neighbours, single and paired, with the tags before. */
final class TaggerFeatures {

    /** How many buckets the features share, as a power of two. */
    static final int BITS = 20;

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
        TokenFeatures.COARSE,
        TokenFeatures.LEMMA,
        TokenFeatures.TAIL
    };

    private static final int[] FAR = {
        TokenFeatures.LOWER,
        TokenFeatures.SHAPE,
        TokenFeatures.KNOWN,
        TokenFeatures.CLASSES,
        TokenFeatures.COARSE,
        TokenFeatures.LISTS
    };

    private final TokenFeatures tokens;
    private final int first;
    private final int end;
    private final int[] buckets = new int[128];
    private int count;

    TaggerFeatures(TokenFeatures tokens, int first, int end) {
        this.tokens = tokens;
        this.first = first;
        this.end = end;
    }

    /** The buckets; only the first {@link #count()} are of this decision, and they change with the next one. */
    int[] at(int index) {
        count = 0;
        int[] here = tokens.at(index, first, end);
        int[] left = tokens.at(index - 1, first, end);
        int[] right = tokens.at(index + 1, first, end);
        addAll(here);
        addNear(112, left);
        addNear(126, right);
        addFar(140, tokens.at(index - 2, first, end));
        addFar(150, tokens.at(index + 2, first, end));
        addPairs(here, left, right);
        return buckets;
    }

    int count() {
        return count;
    }

    private void addAll(int[] here) {
        for (int aspect = 0; aspect < here.length; aspect++) {
            add(aspect, here[aspect], 0);
        }
        add(29, 0, 0);
    }

    private void addNear(int template, int[] token) {
        for (int i = 0; i < NEAR.length; i++) {
            add(template + i, token[NEAR[i]], 0);
        }
    }

    private void addFar(int template, int[] token) {
        for (int i = 0; i < FAR.length; i++) {
            add(template + i, token[FAR[i]], 0);
        }
    }

    private void addPairs(int[] here, int[] left, int[] right) {
        int word = TokenFeatures.WORD;
        int shape = TokenFeatures.SHAPE;
        int classes = TokenFeatures.CLASSES;
        int known = TokenFeatures.KNOWN;
        int lists = TokenFeatures.LISTS;
        int coarse = TokenFeatures.COARSE;
        add(80, left[word], here[word]);
        add(81, here[word], right[word]);
        add(82, left[word], here[shape]);
        add(83, here[shape], right[shape]);
        add(84, left[classes], here[classes]);
        add(85, here[classes], right[classes]);
        add(86, left[word], here[classes]);
        add(87, here[classes], right[word]);
        add(88, here[shape], here[classes]);
        add(89, here[known], here[classes]);
        add(90, left[known], here[shape]);
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
        add(107, here[TokenFeatures.QUOTED], here[shape]);
        add(108, here[TokenFeatures.QUOTED], here[classes]);
        add(109, here[TokenFeatures.QUOTED], right[shape]);
        add(96, left[coarse], here[coarse]);
        add(97, here[coarse], right[coarse]);
        add(98, left[coarse] * 31 + here[coarse], right[coarse]);
    }

    private void add(int template, int one, int other) {
        int hash = template * 0x9E3779B1;
        hash = (hash ^ one) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 15) ^ other) * 0xC2B2AE35;
        hash ^= hash >>> 16;
        buckets[count++] = hash & MASK;
    }
}

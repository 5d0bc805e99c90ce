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
        TokenFeatures.LONG_SUFFIX
    };

    private static final int[] FAR = {TokenFeatures.LOWER, TokenFeatures.SHAPE, TokenFeatures.KNOWN};

    private final TokenFeatures tokens;
    private final int first;
    private final int end;
    private final int[] buckets = new int[64];
    private int count;

    TaggerFeatures(TokenFeatures tokens, int first, int end) {
        this.tokens = tokens;
        this.first = first;
        this.end = end;
    }

    /** The buckets; only the first {@link #count()} are of this decision, and they change with the next one. */
    int[] at(int index, int previous, int beforePrevious) {
        count = 0;
        int[] here = tokens.at(index, first, end);
        int[] left = tokens.at(index - 1, first, end);
        int[] right = tokens.at(index + 1, first, end);
        addAll(here);
        addNear(20, left);
        addNear(30, right);
        addFar(40, tokens.at(index - 2, first, end));
        addFar(50, tokens.at(index + 2, first, end));
        addPairs(here, left, right);
        addTags(here, left, previous, beforePrevious);
        return buckets;
    }

    int count() {
        return count;
    }

    private void addAll(int[] here) {
        for (int aspect = 0; aspect < here.length; aspect++) {
            add(aspect, here[aspect], 0);
        }
        add(19, 0, 0);
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
        add(60, left[word], here[word]);
        add(61, here[word], right[word]);
        add(62, left[word], here[shape]);
        add(63, here[shape], right[shape]);
        add(64, left[classes], here[classes]);
        add(65, here[classes], right[classes]);
        add(66, left[word], here[classes]);
        add(67, here[classes], right[word]);
        add(68, here[shape], here[classes]);
        add(69, here[known], here[classes]);
        add(70, left[known], here[shape]);
        add(71, here[TokenFeatures.START], here[classes]);
        add(72, left[TokenFeatures.LONG_SUFFIX], here[classes]);
        add(73, left[shape] * 31 + here[shape], right[shape]);
    }

    private void addTags(int[] here, int[] left, int previous, int beforePrevious) {
        add(80, previous, 0);
        add(81, previous, beforePrevious);
        add(82, previous, here[TokenFeatures.WORD]);
        add(83, previous, here[TokenFeatures.SHAPE]);
        add(84, previous, here[TokenFeatures.CLASSES]);
        add(85, previous, here[TokenFeatures.KNOWN]);
        add(86, previous, here[TokenFeatures.SUFFIX3]);
        add(87, previous, left[TokenFeatures.WORD]);
    }

    private void add(int template, int one, int other) {
        int hash = template * 0x9E3779B1;
        hash = (hash ^ one) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 15) ^ other) * 0xC2B2AE35;
        hash ^= hash >>> 16;
        buckets[count++] = hash & MASK;
    }
}

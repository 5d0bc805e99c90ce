package newswatch.analysis.story;

/** The weighted words of an article, in ascending order of their hash. */
final class Terms {

    /** Set for a word of the headline. */
    static final int TITLE = 1;
    /** Set for a word of the first lines. */
    static final int LEAD = 2;
    /** Set for a word that looks like a name. */
    static final int NAME = 4;

    private final int[] hashes;
    private final byte[] weights;
    private final byte[] flags;

    /** Takes the arrays over. */
    Terms(int[] hashes, byte[] weights, byte[] flags) {
        this.hashes = hashes;
        this.weights = weights;
        this.flags = flags;
    }

    int size() {
        return hashes.length;
    }

    /** All hashes in order; not to be changed. */
    int[] hashes() {
        return hashes;
    }

    int hash(int at) {
        return hashes[at];
    }

    /** How often it stands there, in quarters; parts of compounds count half. */
    int weight(int at) {
        return weights[at] & 0xFF;
    }

    int flags(int at) {
        return flags[at];
    }
}

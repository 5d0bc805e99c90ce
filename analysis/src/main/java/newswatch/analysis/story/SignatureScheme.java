package newswatch.analysis.story;

/** Ways of taking and storing a signature. A scheme may be added, never edited: stored signatures outlive programs. */
enum SignatureScheme {
    /** Weighted folded words, names, quantities, dates, places and sampled word 4-shingles. */
    STORIES_1(1);

    private final byte code;

    SignatureScheme(int code) {
        this.code = (byte) code;
    }

    /** The first byte of the stored form. */
    byte code() {
        return code;
    }
}

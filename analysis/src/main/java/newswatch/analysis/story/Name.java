package newswatch.analysis.story;

/**
 * Someone or something an article speaks of.
 *
 * @param hash of its identity
 * @param weight how often, 1 to 255
 * @param flags {@link Terms#TITLE}, {@link Terms#LEAD}, {@link #PLACE}
 * @param label for people
 */
record Name(int hash, int weight, int flags, String label) {

    /** Set for a place. */
    static final int PLACE = 16;

    boolean is(int flag) {
        return (flags & flag) != 0;
    }
}

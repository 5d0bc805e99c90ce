package newswatch.analysis.story;

/**
 * A number with what it counts.
 *
 * @param thousandths the number times 1000; for a score 1000 times the first plus the second
 * @param unit hash of the folded word behind it; 0 if there is none
 * @param flags {@link Terms#TITLE}, {@link Terms#LEAD}, {@link #SCORE}
 */
record Quantity(long thousandths, int unit, int flags) {

    /** Set for "2:1". */
    static final int SCORE = 8;

    boolean is(int flag) {
        return (flags & flag) != 0;
    }
}

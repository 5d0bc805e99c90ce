package newswatch.bench.politeness;

/**
 * What became of the items of one feed, under one generation of addresses. Times are seconds since the start, from 1.
 */
final class ItemBook {

    private final int[] served;
    private final int[] arrived;
    private final int[] contents;
    private final boolean[] refused;
    private int servedEnd;

    ItemBook(int items) {
        this.served = new int[items];
        this.arrived = new int[items];
        this.contents = new int[items];
        this.refused = new boolean[items];
    }

    /** The feed was given out with these items. */
    void serve(int begin, int end, int time) {
        for (int item = Math.max(begin, servedEnd); item < end; item++) {
            served[item] = time;
        }
        servedEnd = Math.max(servedEnd, end);
    }

    /** Whoever had been given items forgot them. */
    void forget(int since) {
        for (int item = servedEnd - 1; item >= 0 && served[item] >= since; item--) {
            served[item] = arrived[item] == 0 ? 0 : served[item];
        }
    }

    boolean isServed(int item) {
        return served[item] > 0;
    }

    /** How an item came. */
    enum Arrival {
        FIRST,
        REVISION,
        DOUBLE
    }

    /** An item came. */
    Arrival arrive(int item, int content, int time) {
        if (arrived[item] == 0) {
            arrived[item] = time;
            contents[item] = content;
            return Arrival.FIRST;
        }
        Arrival arrival = contents[item] == content ? Arrival.DOUBLE : Arrival.REVISION;
        contents[item] = content;
        return arrival;
    }

    /** An item was refused, with a reason. */
    void refuse(int item) {
        refused[item] = true;
    }

    boolean isSettled(int item) {
        return arrived[item] > 0 || refused[item];
    }

    boolean hasArrived(int item) {
        return arrived[item] > 0;
    }
}

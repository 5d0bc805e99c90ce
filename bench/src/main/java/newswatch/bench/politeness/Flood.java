package newswatch.bench.politeness;

/**
 * A redesign, after which old items look new.
 *
 * @param at when, milliseconds since 1970; {@link Long#MAX_VALUE} for never
 */
record Flood(Kind kind, long at) {

    /** What the redesign does to the items. */
    enum Kind {
        /** Nothing happens. */
        NONE(false),
        /** New ids, the addresses stay: nothing is new. */
        NEW_IDS(false),
        /** New ids and addresses; the dates stay. */
        NEW_ADDRESSES(true),
        /** New ids, new addresses, and all as if published at the time of the redesign. */
        REDATED(true),
        /** For two weeks the feed shows what it had long dropped. */
        ARCHIVE(false);

        private final boolean moves;

        Kind(boolean moves) {
            this.moves = moves;
        }
    }

    static final Flood NONE = new Flood(Kind.NONE, Long.MAX_VALUE);

    /** How often items have been given new addresses at this time: 0 or 1. */
    int generation(long time) {
        return kind.moves && time >= at ? 1 : 0;
    }

    /** Whether it gives items new addresses. */
    boolean moves() {
        return kind.moves;
    }

    /** One that happens to some feeds. */
    static Flood drawn(Chance chance, long start, long end) {
        Kind kind = chance.oneOf(Kind.values());
        return chance.hits(0.1) && kind != Kind.NONE ? new Flood(kind, wholeSecond(chance.between(start, end))) : NONE;
    }

    private static long wholeSecond(long time) {
        return time - Math.floorMod(time, 1000);
    }
}

package newswatch.bench.politeness;

/** All books of one simulation. */
record Ledgers(
        Breaches breaches, Traffic traffic, ExchangeLedger exchanges, ItemLedger items, RecoveryLedger recovery) {

    static Ledgers of(World world, Limits limits) {
        Breaches breaches = new Breaches();
        Traffic traffic = new Traffic(world);
        return new Ledgers(
                breaches,
                traffic,
                new ExchangeLedger(limits, breaches, traffic),
                new ItemLedger(world, limits, breaches),
                new RecoveryLedger(world));
    }

    /** An answer reached whoever asked. */
    void answered(Asked asked, Reply reply) {
        items.served(asked, reply);
        recovery.answered(asked, reply);
    }

    /** Whoever asked is gone. */
    void crash(long nanos) {
        exchanges.crash(nanos);
        items.crash(nanos / 1_000_000);
    }

    /** All that happened, in one number: equal for equal seeds. */
    long hash() {
        return Chance.mix(exchanges.hash() * 31 + items.hash());
    }
}

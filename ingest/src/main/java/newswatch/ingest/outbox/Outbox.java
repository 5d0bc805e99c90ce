package newswatch.ingest.outbox;

/** Takes deliveries out of the house. Safe for use by many threads. */
public interface Outbox extends AutoCloseable {

    /**
     * Delivers all of it or nothing; returns when it is committed.
     *
     * @throws UndeliveredException nothing was delivered; the same delivery may be tried again
     * @throws OutboxBrokenException nothing can be delivered any more by this process
     */
    void deliver(Delivery delivery);

    @Override
    void close();
}

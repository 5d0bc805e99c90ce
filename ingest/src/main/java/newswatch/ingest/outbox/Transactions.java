package newswatch.ingest.outbox;

import java.util.List;

/** Commits deliveries, one transaction at a time. For one thread, but for {@link #close}. */
public interface Transactions extends AutoCloseable {

    /**
     * Delivers all of them in one transaction or nothing; returns when it is committed.
     *
     * @throws UndeliveredException nothing was delivered; it may be tried again
     * @throws OutboxBrokenException nothing can be delivered any more
     */
    void commit(List<Delivery> deliveries);

    @Override
    void close();
}

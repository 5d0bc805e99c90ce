package newswatch.ingest.outbox;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Takes deliveries out of the house. Safe for use by many threads. */
public interface Outbox extends AutoCloseable {

    /**
     * Delivers all of it or nothing. Deliveries leave in the order in which they were submitted; many may share one
     * transaction.
     *
     * @return completes once it is committed; fails with {@link UndeliveredException} where nothing was delivered and
     *     the same delivery may be tried again, with {@link OutboxBrokenException} where nothing can be delivered any
     *     more by this process, and with any other exception for a bug
     */
    CompletableFuture<Void> submit(Delivery delivery);

    /**
     * The same for those who can wait: returns when it is committed.
     *
     * @throws UndeliveredException nothing was delivered; the same delivery may be tried again
     * @throws OutboxBrokenException nothing can be delivered any more by this process
     */
    default void deliver(Delivery delivery) {
        try {
            submit(delivery).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    @Override
    void close();
}

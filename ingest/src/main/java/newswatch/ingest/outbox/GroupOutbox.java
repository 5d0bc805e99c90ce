package newswatch.ingest.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: while one transaction is on its way, deliveries gather for the next. A commit costs about as much for
 * one delivery as for hundreds, so that the rate grows with the load, and nobody waits for company.
 */
public final class GroupOutbox implements Outbox {

    /** Most records of a transaction of more than one delivery. */
    static final int MOST_RECORDS = 2_000;
    /** Most bytes of content of a transaction of more than one delivery. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final long CLOSE_PATIENCE_SECONDS = 3;

    private final Transactions transactions;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Thread sender = new Thread(this::send, "ingest-outbox");
    private @Nullable OutboxBrokenException broken;

    /** A delivery and whoever waits for it. */
    private record Waiting(Delivery delivery, CompletableFuture<Void> done) {}

    /** An outbox with a thread of its own. */
    public GroupOutbox(Transactions transactions) {
        this.transactions = transactions;
        sender.setDaemon(true);
        sender.start();
    }

    @Override
    public CompletableFuture<Void> submit(Delivery delivery) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (delivery.isEmpty()) {
            done.complete(null);
            return done;
        }
        synchronized (waiting) {
            if (broken != null) {
                done.completeExceptionally(broken);
            } else {
                waiting.add(new Waiting(delivery, done));
                waiting.notifyAll();
            }
        }
        return done;
    }

    private void send() {
        try {
            for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
                commit(group);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            breakForGood(new OutboxBrokenException("interrupted", stop));
        }
    }

    /** What leaves next; nothing once it is broken. */
    private List<Waiting> next() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty() && broken == null) {
                waiting.wait();
            }
            List<Waiting> group = new ArrayList<>();
            int records = 0;
            long bytes = 0;
            for (Waiting head = waiting.peek(); head != null; head = waiting.peek()) {
                records += head.delivery().records();
                bytes += head.delivery().bytes();
                if (!group.isEmpty() && (records > MOST_RECORDS || bytes > MOST_BYTES)) {
                    break;
                }
                group.add(waiting.remove());
            }
            return group;
        }
    }

    private void commit(List<Waiting> group) {
        try {
            transactions.commit(group.stream().map(Waiting::delivery).toList());
        } catch (OutboxBrokenException noWayOut) {
            breakForGood(noWayOut);
            fail(group, noWayOut);
            return;
        } catch (RuntimeException trouble) {
            if (group.size() > 1 && isOfOneRecord(trouble)) {
                group.forEach(one -> commit(List.of(one))); // one that cannot leave must not hold the others
            } else {
                fail(group, trouble);
            }
            return;
        }
        group.forEach(one -> one.done().complete(null));
    }

    private static boolean isOfOneRecord(RuntimeException trouble) {
        return !(trouble instanceof UndeliveredException) || trouble.getCause() instanceof RecordTooLargeException;
    }

    private static void fail(List<Waiting> group, RuntimeException reason) {
        group.forEach(one -> one.done().completeExceptionally(reason));
    }

    private void breakForGood(OutboxBrokenException reason) {
        List<Waiting> left;
        synchronized (waiting) {
            broken = broken == null ? reason : broken;
            left = List.copyOf(waiting);
            waiting.clear();
            waiting.notifyAll();
        }
        fail(left, reason);
    }

    /** Lets the transaction on its way end; what waits for the next is not delivered. */
    @Override
    public void close() {
        breakForGood(new OutboxBrokenException("closed", new IllegalStateException("closed")));
        try {
            sender.join(TimeUnit.SECONDS.toMillis(CLOSE_PATIENCE_SECONDS));
            transactions.close();
            sender.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            transactions.close();
        }
    }
}

package newswatch.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.RawArticle;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.outbox.OutboxBrokenException;
import newswatch.ingest.outbox.UndeliveredException;

/** Keeps what is delivered, all or nothing as the real one; may be told to fail. */
public final class FakeOutbox implements Outbox {

    private final List<Delivery> deliveries = new ArrayList<>();
    private int failuresToCome;
    private boolean broken;

    @Override
    public synchronized CompletableFuture<Void> submit(Delivery delivery) {
        if (broken) {
            return CompletableFuture.failedFuture(new OutboxBrokenException("fenced", new IllegalStateException()));
        }
        if (failuresToCome > 0) {
            failuresToCome--;
            return CompletableFuture.failedFuture(new UndeliveredException("broker away", new IllegalStateException()));
        }
        if (!delivery.isEmpty()) {
            deliveries.add(delivery);
        }
        return CompletableFuture.completedFuture(null);
    }

    public synchronized void failNext(int times) {
        failuresToCome = times;
    }

    public synchronized void breakForGood() {
        broken = true;
    }

    public synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    public List<RawArticle> articles() {
        return deliveries().stream()
                .flatMap(delivery -> delivery.articles().stream())
                .toList();
    }

    public List<DeadLetter> deadLetters() {
        return deliveries().stream()
                .flatMap(delivery -> delivery.deadLetters().stream())
                .toList();
    }

    public List<FeedState> states() {
        return deliveries().stream()
                .flatMap(delivery -> delivery.states().stream())
                .toList();
    }

    public List<FeedHealth> health() {
        return deliveries().stream()
                .flatMap(delivery -> delivery.health().stream())
                .toList();
    }

    @Override
    public void close() {}
}

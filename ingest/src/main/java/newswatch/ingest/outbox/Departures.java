package newswatch.ingest.outbox;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import newswatch.ingest.time.Timeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees deliveries out of the house, again and again if need be. On the timeline's thread. */
public final class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Timeline timeline;
    private final Consumer<Delivery> committed;
    private final Consumer<RuntimeException> onBroken;
    private int stuck;
    private boolean closed;

    /**
     * Nothing on its way.
     *
     * @param committed told of every delivery once it is committed, on the timeline
     * @param onBroken told when nothing can leave any more, or of a bug
     */
    public Departures(
            Outbox outbox, Timeline timeline, Consumer<Delivery> committed, Consumer<RuntimeException> onBroken) {
        this.outbox = outbox;
        this.timeline = timeline;
        this.committed = committed;
        this.onBroken = onBroken;
    }

    /** Delivers, then does what follows; what could not be delivered is delivered again after a pause. */
    public void leave(Delivery delivery, Runnable then) {
        submit(delivery, then, Duration.ZERO);
    }

    /** Whether something could not be delivered and waits; then it is better to begin nothing new. */
    public boolean isStuck() {
        return stuck > 0;
    }

    /** From now on nothing is begun again and nobody is told. */
    public void close() {
        closed = true;
    }

    private void submit(Delivery delivery, Runnable then, Duration lastPause) {
        var unused = outbox.submit(delivery)
                .whenComplete((done, failure) -> timeline.soon(() -> conclude(delivery, then, lastPause, failure)));
    }

    private void conclude(Delivery delivery, Runnable then, Duration lastPause, @Nullable Throwable failure) {
        if (closed) {
            return;
        }
        if (!lastPause.isZero()) {
            stuck--;
        }
        if (failure == null) {
            committed.accept(delivery);
            then.run();
        } else {
            fail(
                    delivery,
                    then,
                    lastPause,
                    failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
        }
    }

    private void fail(Delivery delivery, Runnable then, Duration lastPause, @Nullable Throwable reason) {
        if (reason instanceof UndeliveredException later) {
            Duration pause = next(lastPause);
            LOG.warn("A delivery will be repeated in {} s: {}", pause.toSeconds(), later.getMessage());
            stuck++;
            timeline.at(timeline.instant().plus(pause), () -> submit(delivery, then, pause));
        } else {
            onBroken.accept(
                    reason instanceof RuntimeException known
                            ? known
                            : new IllegalStateException("A delivery failed", reason));
        }
    }

    private static Duration next(Duration lastPause) {
        Duration doubled = lastPause.isZero() ? FIRST_PAUSE : lastPause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}

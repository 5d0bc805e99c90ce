package newswatch.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GroupOutboxTest {

    private final FakeTransactions transactions = new FakeTransactions();
    private final GroupOutbox outbox = new GroupOutbox(transactions);

    @AfterEach
    void close() {
        transactions.gate.countDown();
        outbox.close();
    }

    @Test
    void whatWaitsWhileATransactionIsOnItsWayLeavesInTheNext() throws Exception {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        all.add(outbox.submit(delivery(0)));
        transactions.entered.await();
        for (int i = 1; i <= 100; i++) {
            all.add(outbox.submit(delivery(i)));
        }
        transactions.gate.countDown();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);

        assertThat(transactions.sizes()).containsExactly(1, 100);
        assertThat(transactions.feedIds()).startsWith("0", "1", "2").hasSize(101);
    }

    @Test
    void aTransactionThatFailsFailsForAllOfIts() throws Exception {
        transactions.gate.countDown();
        transactions.before = group -> {
            throw new UndeliveredException("away", new IllegalStateException());
        };

        assertThatThrownBy(() -> outbox.submit(delivery(0)).get()).hasCauseInstanceOf(UndeliveredException.class);
        assertThatThrownBy(() -> outbox.deliver(delivery(1))).isInstanceOf(UndeliveredException.class);
        transactions.before = group -> {};
        outbox.deliver(delivery(2));

        assertThat(transactions.feedIds()).containsExactly("2");
    }

    @Test
    void oneThatCannotBeWrittenDoesNotHoldTheOthers() throws Exception {
        transactions.before = group -> {
            if (group.stream().anyMatch(it -> it.endedFeeds().contains("13"))) {
                throw new IllegalStateException("no such schema");
            }
        };
        var unused = outbox.submit(delivery(0));
        transactions.entered.await();
        CompletableFuture<Void> bad = outbox.submit(delivery(13));
        CompletableFuture<Void> good = outbox.submit(delivery(14));
        transactions.gate.countDown();

        good.get();
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class).hasMessageContaining("no such schema");
    }

    @Test
    void onceItIsBrokenNothingLeaves() {
        transactions.gate.countDown();
        transactions.before = group -> {
            throw new OutboxBrokenException("fenced", new IllegalStateException());
        };
        assertThatThrownBy(() -> outbox.deliver(delivery(0))).isInstanceOf(OutboxBrokenException.class);
        transactions.before = group -> {};

        assertThatThrownBy(() -> outbox.deliver(delivery(1))).isInstanceOf(OutboxBrokenException.class);
    }

    private static Delivery delivery(int i) {
        return Delivery.builder().endedFeed(Integer.toString(i)).build();
    }

    /** Keeps what it is given; the first commit waits for the gate. */
    private static final class FakeTransactions implements Transactions {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);
        private final List<List<Delivery>> groups = new ArrayList<>();
        private volatile Consumer<List<Delivery>> before = group -> {};

        @Override
        public void commit(List<Delivery> deliveries) {
            entered.countDown();
            try {
                gate.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            before.accept(deliveries);
            synchronized (groups) {
                groups.add(deliveries);
            }
        }

        List<Integer> sizes() {
            synchronized (groups) {
                return groups.stream().map(List::size).toList();
            }
        }

        List<String> feedIds() {
            synchronized (groups) {
                return groups.stream()
                        .flatMap(List::stream)
                        .flatMap(delivery -> delivery.endedFeeds().stream())
                        .toList();
            }
        }

        @Override
        public void close() {}
    }

    @Test
    void nothingIsDeliveredAtOnce() {
        assertThat(outbox.submit(Delivery.builder().build())).isCompleted();
        assertThat(Optional.of(transactions.sizes())).contains(List.of());
    }
}

package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SystemResolverTest {

    @Test
    void findsThisMachine() {
        try (SystemResolver resolver = new SystemResolver()) {
            assertThat(resolver.resolve("localhost").join())
                    .allMatch(InetAddress::isLoopbackAddress)
                    .isNotEmpty();
        }
    }

    @Test
    void answersWithNothingWhereThereIsNothing() {
        try (SystemResolver resolver = new SystemResolver(host -> {
            throw new UnknownHostException(host);
        })) {
            assertThat(resolver.resolve("weg.example").join()).isEmpty();
        }
    }

    @Test
    void looksUpOnceForAllWhoAskAtTheSameTime() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger lookUps = new AtomicInteger();
        try (SystemResolver resolver = new SystemResolver(host -> {
            lookUps.incrementAndGet();
            await(slow);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        })) {
            CompletableFuture<List<InetAddress>> first = resolver.resolve("a.example");
            CompletableFuture<List<InetAddress>> second = resolver.resolve("a.example");
            slow.countDown();

            assertThat(first.join()).hasSize(1);
            assertThat(second.join()).isEqualTo(first.join());
            assertThat(lookUps).hasValue(1);
        }
    }

    @Test
    void keepsNoMoreThanAFewAddresses() {
        InetAddress[] many = new InetAddress[500];
        java.util.Arrays.fill(many, InetAddress.getLoopbackAddress());
        try (SystemResolver resolver = new SystemResolver(host -> many)) {
            assertThat(resolver.resolve("many.example").join()).hasSize(8);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}

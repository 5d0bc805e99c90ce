package newswatch.bench.politeness;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Resolver;
import newswatch.ingest.fetch.Transport;

/** The web as a world has it: names, and servers that answer after a while. Every exchange goes into the ledger. */
final class SimulatedWeb implements Transport, Resolver {

    private static final long MILLION = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double LATENCY_SPREAD = 0.4;

    private final World world;
    private final SimulatedTimeline timeline;
    private final ExchangeLedger ledger;
    private final Server server;
    private final BiConsumer<Asked, Reply> onAnswer;
    private long count;

    /**
     * A web.
     *
     * @param onAnswer told of every answer that reached whoever asked
     */
    SimulatedWeb(World world, SimulatedTimeline timeline, ExchangeLedger ledger, BiConsumer<Asked, Reply> onAnswer) {
        this.world = world;
        this.timeline = timeline;
        this.ledger = ledger;
        this.server = new Server(world);
        this.onAnswer = onAnswer;
    }

    @Override
    public CompletableFuture<List<InetAddress>> resolve(String host) {
        Host found = world.host(host);
        List<InetAddress> addresses = found == null || hasNoName(found) ? List.of() : found.addresses();
        return CompletableFuture.completedFuture(addresses);
    }

    private boolean hasNoName(Host host) {
        long now = timeline.nanos() / MILLION;
        return Fault.holds(host.site().faults(), Fault.Kind.NO_NAME, now);
    }

    @Override
    public CompletableFuture<Fetch> send(Exchange exchange) {
        URI uri = exchange.uri();
        Host host = world.host(uri.getHost());
        if (host == null || exchange.addresses().isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Fetch.NoAnswer(Fetch.Kind.UNREACHABLE, "There is no host " + uri.getHost()));
        }
        long now = timeline.nanos();
        Asked asked = Asked.of(now / MILLION, count++, host, uri.getRawPath(), exchange.headers());
        ExchangeLedger.Running running =
                ledger.begin(asked, exchange.addresses().get(0), now);
        Reply reply = server.answer(asked);
        CompletableFuture<Fetch> answer = new CompletableFuture<>();
        timeline.after(latency(asked, reply), () -> {
            if (ledger.end(running, reply, timeline.nanos())) {
                onAnswer.accept(asked, reply);
                answer.complete(reply.fetch());
            }
        });
        return answer;
    }

    private static Duration latency(Asked asked, Reply reply) {
        if (reply.fetch() instanceof Fetch.NoAnswer none && none.kind() == Fetch.Kind.TIMEOUT) {
            return PATIENCE;
        }
        Chance chance = Chance.of(asked.count());
        return Duration.ofMillis((long) chance.logNormal(asked.host().site().latency(), LATENCY_SPREAD));
    }
}

package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import newswatch.ingest.time.ManualTimeline;

/** Hosts and pages that exist in a test only; every answer takes 100 ms. */
final class FakeWeb implements Transport, Resolver {

    static final Duration LATENCY = Duration.ofMillis(100);

    private final ManualTimeline timeline;
    private final Map<String, List<InetAddress>> hosts = new HashMap<>();
    private final Map<String, Function<Exchange, Fetch>> pages = new HashMap<>();
    final List<Visit> visits = new ArrayList<>();
    final List<String> lookUps = new ArrayList<>();

    /** A request that was sent. */
    record Visit(Instant time, String url, Exchange exchange) {}

    FakeWeb(ManualTimeline timeline) {
        this.timeline = timeline;
    }

    FakeWeb host(String name, String... addresses) {
        hosts.put(name, List.of(addresses).stream().map(FakeWeb::address).toList());
        return this;
    }

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    FakeWeb page(String url, String body) {
        return on(url, exchange -> answer(200, body));
    }

    FakeWeb status(String url, int status, String... headers) {
        return on(url, exchange -> answer(status, "", headers));
    }

    FakeWeb on(String url, Function<Exchange, Fetch> answer) {
        pages.put(url, answer);
        return this;
    }

    static Fetch answer(int status, String body, String... headers) {
        Map<String, List<String>> byName = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            byName.put(headers[i], List.of(headers[i + 1]));
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Fetch.Answer(status, "", new Fetch.Headers(byName), bytes, List.of());
    }

    List<String> asked() {
        return visits.stream().map(Visit::url).toList();
    }

    @Override
    public CompletableFuture<List<InetAddress>> resolve(String host) {
        lookUps.add(host);
        return CompletableFuture.completedFuture(hosts.getOrDefault(host, List.of()));
    }

    @Override
    public CompletableFuture<Fetch> send(Exchange exchange) {
        String url = exchange.uri().toString();
        visits.add(new Visit(timeline.instant(), url, exchange));
        CompletableFuture<Fetch> result = new CompletableFuture<>();
        Function<Exchange, Fetch> page = Optional.ofNullable(pages.get(url)).orElse(missing -> answer(404, ""));
        timeline.at(timeline.instant().plus(LATENCY), () -> result.complete(page.apply(exchange)));
        return result;
    }
}

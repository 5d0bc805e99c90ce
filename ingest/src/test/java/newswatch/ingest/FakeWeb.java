package newswatch.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.time.Timeline;

/** A web of pages that tests write; every answer takes a tenth of a second. */
public final class FakeWeb implements Web {

    private static final Duration ROUND_TRIP = Duration.ofMillis(100);

    private final Timeline timeline;
    private final Map<String, Function<Request, Fetch>> pages = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();

    /** A request that came. */
    public record Visit(Instant time, Request request) {}

    public FakeWeb(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public CompletableFuture<Fetch> fetch(Request request) {
        visits.add(new Visit(timeline.instant(), request));
        CompletableFuture<Fetch> answer = new CompletableFuture<>();
        timeline.at(timeline.instant().plus(ROUND_TRIP), () -> answer.complete(answer(request)));
        return answer;
    }

    private Fetch answer(Request request) {
        return pages.getOrDefault(request.url(), missing -> status(404, missing.url()))
                .apply(request);
    }

    /** Answers an address in its own way. */
    public FakeWeb on(String url, Function<Request, Fetch> answer) {
        pages.put(url, answer);
        return this;
    }

    /** Serves a document with these headers, given as name, value, name, value; 304 where an ETag among them fits. */
    public FakeWeb page(String url, String contentType, String body, String... headers) {
        return on(url, request -> {
            Fetch.Answer answer = answer(url, contentType, body, headers);
            boolean same = request.etag().isPresent()
                    && request.etag().equals(answer.headers().etag());
            return same ? status(304, url, headers) : answer;
        });
    }

    /** An answer with a body. */
    public static Fetch.Answer answer(String url, String contentType, String body, String... headers) {
        Map<String, List<String>> all = headers(headers);
        all.put("content-type", List.of(contentType));
        return new Fetch.Answer(200, url, new Fetch.Headers(all), body.getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** An answer without a body. */
    public static Fetch.Answer status(int status, String url, String... headers) {
        return new Fetch.Answer(status, url, new Fetch.Headers(headers(headers)), new byte[0], List.of());
    }

    private static Map<String, List<String>> headers(String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return all;
    }

    /** Requests to an address, in order. */
    public List<Visit> visits(String url) {
        return visits.stream()
                .filter(visit -> visit.request().url().equals(url))
                .toList();
    }

    /** All requests. */
    public List<Visit> visits() {
        return List.copyOf(visits);
    }
}

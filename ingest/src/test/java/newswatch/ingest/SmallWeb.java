package newswatch.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Web;

/** A web of a few addresses; what is not there is answered with 404. Remembers what it was asked. */
public final class SmallWeb implements Web {

    private final Map<String, Fetch> answers = new HashMap<>();
    private final List<Request> asked = new ArrayList<>();

    /** Puts a text at an address, with headers as name, value, name, value. */
    public SmallWeb with(String url, String body, String... headers) {
        return with(url, answer(200, url, body, headers));
    }

    /** Puts any answer at an address. */
    public SmallWeb with(String url, Fetch answer) {
        answers.put(url, answer);
        return this;
    }

    /** An answer. */
    public static Fetch.Answer answer(int status, String url, String body, String... headers) {
        Map<String, List<String>> byName = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            byName.computeIfAbsent(headers[i], name -> new ArrayList<>()).add(headers[i + 1]);
        }
        return new Fetch.Answer(
                status, url, new Fetch.Headers(byName), body.getBytes(StandardCharsets.UTF_8), List.of());
    }

    @Override
    public CompletableFuture<Fetch> fetch(Request request) {
        asked.add(request);
        return CompletableFuture.completedFuture(
                answers.getOrDefault(request.url(), answer(404, request.url(), "not here")));
    }

    /** Addresses asked for, in order. */
    public List<String> urls() {
        return asked.stream().map(Request::url).toList();
    }

    /** Requests, in order. */
    public List<Request> requests() {
        return List.copyOf(asked);
    }
}

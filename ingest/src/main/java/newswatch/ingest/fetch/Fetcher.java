package newswatch.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.ingest.fetch.Fetch.Kind;
import newswatch.ingest.fetch.Fetch.NoAnswer;

/** Asks for addresses over HTTP, politely and within limits. Safe for use by many threads. */
public final class Fetcher {

    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final UserAgent userAgent;
    private final FetchLimits limits;
    private final HostGate gate;
    private final AddressGuard guard;
    private final HttpClient client;

    /**
     * A fetcher.
     *
     * @param userAgent who asks, with a way to reach them
     */
    public Fetcher(UserAgent userAgent, FetchLimits limits, HostGate gate, AddressGuard guard) {
        this.userAgent = userAgent;
        this.limits = limits;
        this.gate = gate;
        this.guard = guard;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // one request at a time per host gains nothing from HTTP/2
                .followRedirects(HttpClient.Redirect.NEVER) // each hop has to pass the guard and the gate
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** Asks; waits for the host's turn first. */
    public Fetch fetch(Request request) throws InterruptedException {
        String url = request.url();
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Hop answer = ask(url, request);
            if (answer.next().isEmpty()) {
                return answer.fetch();
            }
            url = answer.next().get();
        }
        return new NoAnswer(Kind.BAD_REDIRECT, "The address redirects more than %d times.".formatted(MAX_REDIRECTS));
    }

    /** One request; {@code next} is where it redirects to. */
    private record Hop(Fetch fetch, Optional<String> next) {
        static Hop failed(Kind kind, String explanation) {
            return new Hop(new NoAnswer(kind, explanation), Optional.empty());
        }
    }

    private Hop ask(String url, Request request) throws InterruptedException {
        Optional<URI> uri = httpUri(url);
        if (uri.isEmpty()) {
            return Hop.failed(Kind.BAD_ADDRESS, "This is not an address that can be asked over http or https.");
        }
        String host = uri.get().getHost();
        if (!userAgent.mayAsk(host)) {
            return Hop.failed(
                    Kind.FORBIDDEN_ADDRESS, "Other machines are asked only once NEWSWATCH_INGEST_CONTACT is set.");
        }
        try {
            if (!guard.admits(host)) {
                return Hop.failed(
                        Kind.FORBIDDEN_ADDRESS,
                        "The host %s is on a private network, where feeds may not lead.".formatted(host));
            }
        } catch (UnknownHostException unknown) {
            return Hop.failed(Kind.UNREACHABLE, "The host %s has no address.".formatted(host));
        }
        HostGate.Turn turn = gate.enter(host + ":" + uri.get().getPort());
        try {
            return send(uri.get(), request);
        } finally {
            turn.close();
        }
    }

    /** The address as java.net sees it; empty unless it is absolute, http or https, and has a host. */
    public static Optional<URI> httpUri(String url) {
        try {
            URI uri = new URI(new URI(url).toASCIIString());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean usable = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException bad) {
            return Optional.empty();
        }
    }

    private Hop send(URI uri, Request request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> pending = null;
        try {
            HttpRequest asked = build(uri, request);
            pending = client.sendAsync(asked, head -> new CappedBody(limits.maxBytes()));
            return read(uri, pending.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            pending.cancel(true);
            return Hop.failed(
                    Kind.TIMEOUT,
                    "The server did not finish its answer within %d seconds."
                            .formatted(limits.timeout().toSeconds()));
        } catch (ExecutionException | IllegalArgumentException broken) {
            return Hop.failed(Kind.UNREACHABLE, "There was no connection to %s.".formatted(uri.getHost()));
        }
    }

    private HttpRequest build(URI uri, Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .header("User-Agent", userAgent.header())
                .header("Accept", request.accept())
                .header("Accept-Encoding", "gzip");
        request.etag().ifPresent(etag -> builder.header("If-None-Match", etag));
        request.lastModified().ifPresent(time -> builder.header("If-Modified-Since", time));
        return builder.build();
    }

    private Hop read(URI uri, HttpResponse<byte[]> response) {
        Optional<String> location = response.headers().firstValue("Location");
        if (REDIRECTS.contains(response.statusCode()) && location.isPresent()) {
            return redirect(uri, location.get());
        }
        if (response.body() == CappedBody.TOO_MUCH) {
            return tooLarge();
        }
        try {
            String coding = response.headers().firstValue("Content-Encoding").orElse("");
            return ContentCoding.decode(response.body(), coding, limits.maxBytes())
                    .map(body -> new Hop(answer(uri, response, body), Optional.empty()))
                    .orElseGet(this::tooLarge);
        } catch (IOException undecodable) {
            return Hop.failed(Kind.UNREADABLE, "The answer does not decode as its Content-Encoding says.");
        }
    }

    private Hop tooLarge() {
        return Hop.failed(
                Kind.TOO_LARGE, "The answer has more than the allowed %d bytes.".formatted(limits.maxBytes()));
    }

    private static Hop redirect(URI uri, String location) {
        try {
            String next = uri.resolve(new URI(location)).toString();
            return new Hop(new NoAnswer(Kind.BAD_REDIRECT, ""), Optional.of(next));
        } catch (URISyntaxException bad) {
            return Hop.failed(Kind.BAD_REDIRECT, "The server redirects to something that is no address.");
        }
    }

    private static Fetch.Answer answer(URI uri, HttpResponse<byte[]> response, byte[] body) {
        return new Fetch.Answer(
                response.statusCode(),
                uri.toString(),
                new Fetch.Headers(response.headers().map()),
                body,
                List.of());
    }
}

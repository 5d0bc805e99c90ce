package newswatch.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import newswatch.ingest.fetch.Fetch.Kind;
import newswatch.ingest.fetch.Fetch.NoAnswer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks over HTTP/1.1 and HTTP/2 by OkHttp. Connects to the addresses of the exchange and no others, without proxies;
 * keeps no cookies; follows nothing; sends nothing twice, except where a kept connection turns out to have been closed.
 * The time and both sizes of an answer, as sent and as decoded, are limited.
 */
public final class HttpTransport implements Transport, AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 256;
    private static final int IDLE_SECONDS = 30;
    private static final int MOST_HEADERS = 1000;
    private static final int FIRST_FINAL_STATUS = 200;

    /** OkHttp would ask again, or for a password. */
    private static final Set<Integer> REPEATED = Set.of(401, 407, 408, 421, 503);

    private static final int HIDDEN = 599;

    private final FetchLimits limits;
    private final OkHttpClient client;

    /**
     * A transport.
     *
     * @param parallel most exchanges under way at once; more wait
     */
    public HttpTransport(FetchLimits limits, int parallel) {
        this(limits, parallel, new OkHttpClient());
    }

    /** With another client's ideas of whom to trust. */
    HttpTransport(FetchLimits limits, int parallel, OkHttpClient trusting) {
        this.limits = limits;
        this.client = trusting.newBuilder()
                .dispatcher(dispatcher(parallel))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .proxy(Proxy.NO_PROXY) // a proxy would look names up by itself
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(limits.timeout())
                .writeTimeout(limits.timeout())
                .callTimeout(limits.timeout())
                .addNetworkInterceptor(HttpTransport::sendOnce)
                .build();
    }

    private static Dispatcher dispatcher(int parallel) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "fetch");
                    thread.setDaemon(true);
                    return thread;
                });
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(parallel);
        dispatcher.setMaxRequestsPerHost(parallel);
        return dispatcher;
    }

    /** OkHttp repeats requests by itself after some statuses, so it is not shown those. */
    private static Response sendOnce(Interceptor.Chain chain) throws IOException {
        Attempts attempts = chain.request().tag(Attempts.class);
        if (attempts == null) {
            throw new IllegalStateException("A call without attempts");
        }
        attempts.next();
        Response response = chain.proceed(chain.request());
        attempts.answered(response.code());
        return REPEATED.contains(response.code())
                ? response.newBuilder().code(HIDDEN).build()
                : response;
    }

    @Override
    public CompletableFuture<Fetch> send(Exchange exchange) {
        CompletableFuture<Fetch> result = new CompletableFuture<>();
        Attempts attempts = new Attempts();
        Call call = client.newBuilder()
                .dns(new PinnedDns(exchange.addresses()))
                .build()
                .newCall(request(exchange, attempts));
        call.addEventListener(attempts);
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException failure) {
                result.complete(explain(exchange, failure, attempts));
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try {
                    result.complete(read(exchange, answered, response, attempts.status()));
                } catch (IOException broken) {
                    result.complete(explain(exchange, broken, attempts));
                } catch (RuntimeException bug) {
                    result.completeExceptionally(bug);
                }
            }
        });
        return result;
    }

    private static Request request(Exchange exchange, Attempts attempts) {
        Headers.Builder headers = new Headers.Builder();
        exchange.headers().forEach(headers::addUnsafeNonAscii);
        headers.set("Accept-Encoding", ContentCoding.ACCEPTED);
        Request.Builder request = new Request.Builder()
                .url(exchange.uri().toString())
                .headers(headers.build())
                .tag(Attempts.class, attempts);
        exchange.form().map(OneShotForm::new).ifPresent(request::post);
        return request.build();
    }

    private Fetch read(Exchange exchange, Call call, Response response, int status) throws IOException {
        try (response) {
            Optional<NoAnswer> objection = objection(response, status);
            if (objection.isPresent()) {
                call.cancel(); // closing alone would wait for the rest
                return objection.get();
            }
            byte[] body = response.body().byteStream().readNBytes(limits.maxBytes() + 1);
            if (body.length > limits.maxBytes()) {
                call.cancel();
                return tooLarge();
            }
            return decode(exchange, response.headers(), status, body);
        }
    }

    private Optional<NoAnswer> objection(Response response, int status) {
        if (status < FIRST_FINAL_STATUS) {
            return Optional.of(new NoAnswer(Kind.UNREADABLE, "The server never gets to its final answer."));
        }
        if (response.headers().size() > MOST_HEADERS) {
            return Optional.of(new NoAnswer(
                    Kind.UNREADABLE, "The answer has more than the allowed %d headers.".formatted(MOST_HEADERS)));
        }
        return response.body().contentLength() > limits.maxBytes() ? Optional.of(tooLarge()) : Optional.empty();
    }

    private Fetch decode(Exchange exchange, Headers sent, int status, byte[] body) {
        Fetch.Headers headers = new Fetch.Headers(sent.toMultimap());
        String coding = String.join(",", headers.all("content-encoding"));
        try {
            return ContentCoding.decode(body, coding, limits.maxBytes())
                    .<Fetch>map(
                            decoded -> new Fetch.Answer(status, exchange.uri().toString(), headers, decoded, List.of()))
                    .orElseGet(this::tooLarge);
        } catch (IOException undecodable) {
            return new NoAnswer(Kind.UNREADABLE, "The answer does not decode as its Content-Encoding says.");
        }
    }

    private NoAnswer tooLarge() {
        return new NoAnswer(
                Kind.TOO_LARGE, "The answer has more than the allowed %d bytes.".formatted(limits.maxBytes()));
    }

    private NoAnswer explain(Exchange exchange, IOException failure, Attempts attempts) {
        String host = exchange.uri().getRawAuthority();
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return new NoAnswer(Kind.UNREACHABLE, "The server %s takes no connections.".formatted(host));
        }
        if (failure instanceof InterruptedIOException) {
            return new NoAnswer(
                    Kind.TIMEOUT,
                    attempts.isConnected()
                            ? "The server did not finish its answer within %d seconds."
                                    .formatted(limits.timeout().toSeconds())
                            : "The server %s did not take a connection in time.".formatted(host));
        }
        if (failure instanceof SSLException) {
            return new NoAnswer(Kind.UNREACHABLE, "There is no secure connection to %s.".formatted(host));
        }
        if (failure instanceof ProtocolException && !attempts.isExhausted()) {
            return new NoAnswer(Kind.UNREADABLE, "What the server %s answers is not proper HTTP.".formatted(host));
        }
        return new NoAnswer(
                Kind.UNREACHABLE, "The connection to %s broke before the answer was complete.".formatted(host));
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

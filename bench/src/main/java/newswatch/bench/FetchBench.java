package newswatch.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import newswatch.ingest.fetch.AddressGuard;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.FetchLimits;
import newswatch.ingest.fetch.HttpTransport;
import newswatch.ingest.fetch.PoliteWeb;
import newswatch.ingest.fetch.Politeness;
import newswatch.ingest.fetch.Politeness.Limit;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.time.SystemTimeline;
import newswatch.standalone.Console;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches small feeds of many sites from a server in this process, and the same by OkHttp alone. */
@Command(
        name = "fetch",
        description = "Measures polite fetching, with limits of zero, against a local server.",
        mixinStandardHelpOptions = true)
final class FetchBench implements Callable<Integer> {

    private static final int SITES = 100;
    private static final int PARALLEL = 32;
    private static final int FEED_BYTES = 2000;
    private static final int ROUNDS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Console console;

    @Option(
            names = "--fetches",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Fetches of a round; default ${DEFAULT-VALUE}.")
    private int fetches;

    FetchBench(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (fetches < 1000 || fetches > 10_000_000) {
            console.err().println("--fetches must be 1000 to 10000000, was " + fetches);
            return CommandLine.ExitCode.USAGE;
        }
        Result polite = new Result();
        Result bare = new Result();
        try (SmallFeedServer server = SmallFeedServer.start(FEED_BYTES)) {
            for (int round = 0; round <= ROUNDS; round++) { // the first warms up
                polite.add(round, polite(server.port()));
                bare.add(round, bare(server.port()));
            }
        }
        long failures = polite.failures.sum() + bare.failures.sum();
        if (failures > 0) {
            console.err().println("%d fetches failed, so there is no figure.".formatted(failures));
            return CommandLine.ExitCode.SOFTWARE;
        }
        print(polite, bare);
        return CommandLine.ExitCode.OK;
    }

    private void print(Result polite, Result bare) {
        new Markdown(console.lines())
                .paragraph(
                        ("%d fetches of %d bytes from %d sites of a server in the same process, %d at a time; robots.txt,"
                                        + " address guard and gate in use, limits of zero. Best of %d rounds.")
                                .formatted(fetches, FEED_BYTES, SITES, PARALLEL, ROUNDS))
                .table(
                        List.of("fetching", "fetches/s", "of bare OkHttp"),
                        List.of(
                                List.of(
                                        "Newswatch",
                                        Figures.rate(polite.best),
                                        Figures.percent(polite.best / bare.best)),
                                List.of("OkHttp alone", Figures.rate(bare.best), Figures.percent(1))));
    }

    /** The best round's rate. */
    private static final class Result {
        private double best;
        private final LongAdder failures = new LongAdder();

        void add(int round, Measured measured) {
            best = round == 0 ? best : Math.max(best, measured.rate());
            failures.add(measured.failed());
        }
    }

    private record Measured(double rate, long failed) {}

    private Measured polite(int port) throws InterruptedException {
        FetchLimits limits = new FetchLimits(TIMEOUT, FetchLimits.MAX_BYTES);
        try (HttpTransport transport = new HttpTransport(limits, PARALLEL);
                SystemTimeline timeline =
                        new SystemTimeline(bug -> console.err().println(bug))) {
            Politeness none = Politeness.usual().with(Limit.none(), Limit.none());
            Web web = new PoliteWeb(
                    new PoliteWeb.Surroundings(
                            transport, host -> CompletableFuture.completedFuture(List.of(HERE)), timeline),
                    none,
                    new UserAgent(Optional.of("bench@example.org")),
                    new AddressGuard(true),
                    patience -> {});
            return measure(number -> web.fetch(Request.of(url(number, port), "text/xml", Urgency.FEED))
                    .thenApply(fetch -> fetch.fold(FetchBench::isWhole, failure -> false)));
        }
    }

    private static boolean isWhole(Fetch.Answer answer) {
        return answer.status() == 200 && answer.body().length == FEED_BYTES;
    }

    private Measured bare(int port) throws InterruptedException {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(PARALLEL);
        dispatcher.setMaxRequestsPerHost(PARALLEL);
        OkHttpClient client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(2 * SITES, 1, TimeUnit.MINUTES))
                .dns(host -> List.of(HERE))
                .build();
        try {
            return measure(number -> {
                CompletableFuture<Boolean> done = new CompletableFuture<>();
                client.newCall(new okhttp3.Request.Builder()
                                .url(url(number, port))
                                .build())
                        .enqueue(new Reading(done));
                return done;
            });
        } finally {
            dispatcher.executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private record Reading(CompletableFuture<Boolean> done) implements Callback {
        @Override
        public void onFailure(Call call, IOException failure) {
            done.complete(false);
        }

        @Override
        public void onResponse(Call call, Response response) throws IOException {
            try (response) {
                done.complete(response.body().bytes().length == FEED_BYTES);
            }
        }
    }

    private static String url(int number, int port) {
        return "http://site%d.example:%d/feed%d".formatted(number % SITES, port, number);
    }

    private Measured measure(IntFunction<CompletableFuture<Boolean>> fetch) throws InterruptedException {
        Semaphore places = new Semaphore(2 * PARALLEL);
        LongAdder failed = new LongAdder();
        long start = System.nanoTime();
        for (int i = 0; i < fetches; i++) {
            places.acquire();
            var unused = fetch.apply(i).whenComplete((whole, bug) -> {
                if (bug != null || !whole) {
                    failed.increment();
                }
                places.release();
            });
        }
        places.acquire(2 * PARALLEL);
        return new Measured(fetches * 1e9 / (System.nanoTime() - start), failed.sum());
    }
}

package newswatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.schema.Registry;

/** All measurements, one after the other; what is measured is written at once. */
final class BenchRun {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final Scale scale;
    private final Session session;
    private final Markdown out;
    private final PrintWriter progress;
    private final List<Corpus.Item> corpus;

    BenchRun(Scale scale, Session session, Markdown out, PrintWriter progress) throws IOException {
        this.scale = scale;
        this.session = session;
        this.out = out;
        this.progress = progress;
        this.corpus = Corpus.of(scale.articles());
    }

    /** Measures everything. */
    void run() throws Exception {
        machine();
        analysis();
        progress.println("start on an empty folder");
        Duration first = session.start();
        Instance instance = Instance.read(session.data());
        pipeline(instance, limit(instance));
        memory();
        latency(instance);
        starts(first);
    }

    private void machine() {
        Machine machine = new Machine();
        out.title("Newswatch bench").paragraph(machine.describe());
        if (machine.isNoisy()) {
            progress.println("warning: the machine was busy before the run; the figures will be too low");
            out.paragraph("**This machine was busy before the run began: the figures are lower than they could be.**");
        }
    }

    private void analysis() {
        progress.println("analysis of %d articles by stages".formatted(scale.analysed()));
        Map<String, Double> stages = StageTimes.measure(corpus.subList(0, scale.analysed()));
        List<List<String>> rows = new ArrayList<>();
        stages.forEach((stage, rate) -> rows.add(List.of(stage, Figures.rate(rate), Figures.rate(MILLIS / rate))));
        out.heading("Analysis, one thread")
                .paragraph("%d articles of %d characters on average. The story desk decides on articles a second."
                        .formatted(scale.analysed(), characters()))
                .table(List.of("stage", "articles/s", "ms an article"), rows);
    }

    private long characters() {
        return Math.round(
                corpus.stream().mapToInt(item -> item.text().length()).average().orElseThrow());
    }

    private double limit(Instance instance) throws Exception {
        progress.println("copy topology");
        CopyTopology copy =
                new CopyTopology(instance.kafka(), Registry.at(instance.registry()), session.place("copy-state"));
        return copy.measure(corpus.subList(0, scale.warmUp() + scale.load()), scale.warmUp());
    }

    private void pipeline(Instance instance, double limit) throws Exception {
        Pusher pusher = new Pusher(instance);
        try (Store store = new Store(instance)) {
            progress.println("warm-up: %d articles through everything".formatted(scale.warmUp()));
            pusher.pushAll(corpus.subList(0, scale.warmUp()));
            store.awaitArticles(scale.warmUp());
            progress.println("load: %d articles through everything".formatted(scale.load()));
            long start = System.nanoTime();
            pusher.pushAll(corpus.subList(scale.warmUp(), scale.warmUp() + scale.load()));
            double taken = scale.load() * NANOS / (System.nanoTime() - start);
            store.awaitArticles(scale.warmUp() + scale.load());
            double stored = scale.load() * NANOS / (System.nanoTime() - start);
            throughput(limit, taken, stored);
        }
    }

    private void throughput(double limit, double taken, double stored) {
        out.heading("Throughput of the whole way")
                .paragraph("%d articles after %d to warm up. The limit is a topology that only copies raw articles."
                        .formatted(scale.load(), scale.warmUp()))
                .table(
                        List.of("way", "articles/s", "of the limit"),
                        List.of(
                                List.of("copy topology (the limit)", Figures.rate(limit), Figures.percent(1)),
                                List.of("push taken", Figures.rate(taken), Figures.percent(taken / limit)),
                                List.of(
                                        "push to rows of article and story_member",
                                        Figures.rate(stored),
                                        Figures.percent(stored / limit))));
    }

    private void memory() throws IOException {
        out.heading("Memory after the load");
        if (!Memory.isKnown()) {
            out.paragraph("This system does not tell.");
            return;
        }
        ProcessHandle ours = session.process();
        ProcessHandle registry = Memory.named(session.data().resolve("run/registry.pid"));
        ProcessHandle postgres = Memory.named(session.data().resolve("postgres/postmaster.pid"));
        out.table(
                List.of("process", "memory"),
                List.of(
                        List.of("Newswatch with Kafka (RSS)", Figures.mebibytes(Memory.resident(ours))),
                        List.of("schema registry (RSS)", Figures.mebibytes(Memory.resident(registry))),
                        List.of("PostgreSQL (sum of PSS)", Figures.mebibytes(Memory.proportional(postgres)))));
    }

    private void latency(Instance instance) throws Exception {
        progress.println("latency of %d pushes".formatted(scale.pushes()));
        int from = scale.warmUp() + scale.load();
        Latency.Ways push = Latency.ofPushes(instance, corpus.subList(from, from + scale.pushes()));
        progress.println("latency of %d articles in a feed".formatted(scale.feedItems()));
        int feedFrom = from + scale.pushes();
        int feedTo = feedFrom + scale.feedItems();
        Latency.Ways feed = Latency.ofFeed(instance, corpus.subList(feedFrom, feedTo));
        Latency.Ways busy = besideArchive(instance, feedTo);
        out.heading("Latency of one article")
                .paragraph(
                        ("The feed is polled every %d s; its articles' pages are fetched, with the default gap of 1 s"
                                        + " between requests to one host.")
                                .formatted(Latency.POLL_SECONDS))
                .table(
                        List.of("from", "to", "median", "95 %", "longest", "samples"),
                        List.of(
                                times("push", "store", push.store()),
                                times("push", "page", push.page()),
                                times("feed change", "store", feed.store()),
                                times("feed change", "page", feed.page()),
                                times("push while an archive is imported", "store", busy.store()),
                                times("push while an archive is imported", "page", busy.page())));
    }

    /** The archive goes in all the time; what is live must not notice. */
    private Latency.Ways besideArchive(Instance instance, int from) throws Exception {
        progress.println("latency of %d pushes while an archive is imported".formatted(scale.pushes()));
        int archiveFrom = from + scale.pushes();
        try (ArchiveImport archive =
                ArchiveImport.start(instance, corpus.subList(archiveFrom, archiveFrom + scale.archived()))) {
            Latency.Ways ways = Latency.ofPushes(instance, corpus.subList(from, archiveFrom));
            progress.println("%d articles of the archive were taken meanwhile".formatted(archive.taken()));
            return ways;
        }
    }

    private static List<String> times(String from, String to, Samples samples) {
        return List.of(
                from,
                to,
                Figures.millis(samples.median()),
                Figures.millis(samples.percentile95()),
                Figures.millis(samples.longest()),
                Integer.toString(samples.count()));
    }

    private void starts(Duration first) throws Exception {
        progress.println("second start");
        session.stop();
        Duration second = session.start();
        progress.println("start after kill -9");
        session.kill();
        Duration afterKill = session.start();
        out.heading("Start until ready")
                .paragraph("From the launch script to \"Newswatch is ready\". The later starts find %d articles."
                        .formatted(scale.articles()))
                .table(
                        List.of("start", "time"),
                        List.of(
                                List.of("first, empty folder", Figures.seconds(first)),
                                List.of("second", Figures.seconds(second)),
                                List.of("after kill -9", Figures.seconds(afterKill))));
    }
}

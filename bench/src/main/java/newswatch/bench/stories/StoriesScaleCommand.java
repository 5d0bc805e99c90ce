package newswatch.bench.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import newswatch.bench.Clock;
import newswatch.bench.Markdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code newswatch bench stories-scale}: speed, memory and growth of the story desk. */
@Command(
        name = "stories-scale",
        description = "Places invented news on the story desk and on two plain methods, and prints quality, processor"
                + " time, memory and growth. Give the JVM 6 GiB for 250,000 open stories.",
        mixinStandardHelpOptions = true)
public final class StoriesScaleCommand implements Callable<Integer> {

    private static final long SEED = 20261124;
    private static final int[] STEPS = {5_000, 10_000, 25_000, 50_000, 100_000, 150_000, 200_000, 250_000};
    private static final double KIB = 1024;
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(names = "--open", paramLabel = "N", defaultValue = "25000", description = "Default ${DEFAULT-VALUE}.")
    private int open;

    @Option(
            names = "--growth",
            paramLabel = "N",
            defaultValue = "250000",
            description = "Open stories at the end of the growth; default ${DEFAULT-VALUE}.")
    private int growth;

    @Option(
            names = "--compare",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Stories of the comparison with plain methods; default ${DEFAULT-VALUE}.")
    private int compare;

    @Option(names = "--measured", paramLabel = "N", defaultValue = "5000", description = "Decisions that are timed.")
    private int measured;

    /** A command; picocli fills its options. */
    public StoriesScaleCommand() {}

    @Override
    public Integer call() {
        Markdown out = new Markdown(spec.commandLine().getOut());
        out.title("Story desk on invented news, one thread, processor time");
        steady(out);
        comparison(out);
        growth(out);
        return 0;
    }

    /** As in operation: as many stories close as begin. */
    private void steady(Markdown out) {
        InventedNews news = new InventedNews(SEED, open);
        long without = Heap.used();
        DeskPlacer desk = new DeskPlacer(Duration.ofDays(3));
        while (news.stories() < open * 5 / 4) {
            desk.prepared(news.next()).run();
        }
        long with = Heap.used();
        int stories = desk.openStories();
        Clock clock = new Clock();
        for (int i = 0; i < measured; i++) {
            clock.time(desk.prepared(news.next()));
        }
        List<String> row = new ArrayList<>(row(desk, clock));
        row.add(desk.quality().toString());
        row.add(String.format(Locale.ROOT, "%.1f KiB", (with - without) / KIB / stories));
        out.heading("Steady, a window of three days")
                .table(
                        List.of("open stories", "articles", "a second", "median ms", "p99 ms", "BCubed", "a story"),
                        List.of(row));
    }

    private static List<String> row(DeskPlacer desk, Clock clock) {
        return List.of(
                Integer.toString(desk.openStories()),
                Integer.toString(desk.articles()),
                String.format(Locale.ROOT, "%.0f", clock.perSecond()),
                Clock.millis(clock.quantile(0.5)),
                Clock.millis(clock.quantile(0.99)));
    }

    private void comparison(Markdown out) {
        List<List<String>> rows = new ArrayList<>();
        for (Placer placer : List.of(new DeskPlacer(FOR_EVER), new CosineBaseline(), new MinHashBaseline())) {
            InventedNews news = new InventedNews(SEED, open);
            Clock clock = new Clock();
            while (news.stories() < compare) {
                clock.time(placer.prepared(news.next()));
            }
            rows.add(List.of(
                    placer.name(),
                    Integer.toString(clock.count()),
                    String.format(Locale.ROOT, "%.0f", clock.perSecond()),
                    Clock.millis(clock.quantile(0.5)),
                    Clock.millis(clock.quantile(0.99)),
                    placer.quality().toString()));
        }
        out.heading("Beside plain methods, each at its best threshold")
                .table(List.of("method", "articles", "a second", "median ms", "p99 ms", "BCubed"), rows);
    }

    private void growth(Markdown out) {
        InventedNews news = new InventedNews(SEED, open);
        DeskPlacer desk = new DeskPlacer(FOR_EVER);
        Clock clock = new Clock();
        List<List<String>> rows = new ArrayList<>();
        PowerLaw law = new PowerLaw();
        for (int step : STEPS) {
            while (step <= growth && news.stories() < step - 1_000) {
                desk.prepared(news.next()).run();
            }
            clock.clear();
            while (step <= growth && news.stories() < step) {
                clock.time(desk.prepared(news.next()));
            }
            if (step <= growth) {
                rows.add(row(desk, clock));
                // The way to the end is long; what is measured is told at once.
                spec.commandLine().getErr().println(String.join(" | ", rows.get(rows.size() - 1)));
                spec.commandLine().getErr().flush();
                law.add(desk.openStories(), clock.mean());
            }
        }
        out.heading("Growth, nothing closes")
                .table(List.of("open stories", "articles", "a second", "median ms", "p99 ms"), rows)
                .paragraph("Mean time of a decision grows with open stories to the power of "
                        + String.format(Locale.ROOT, "%.2f", law.exponent())
                        + " (least squares of logarithms); 1 would be linear.");
    }
}

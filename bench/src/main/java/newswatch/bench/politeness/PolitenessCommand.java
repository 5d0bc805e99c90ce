package newswatch.bench.politeness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.bench.Markdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code newswatch bench politeness}: a year of a thousand feeds on a simulated web. */
@Command(
        name = "politeness",
        description = "Runs ingest against a simulated web with everything that goes wrong on the real one, in virtual"
                + " time, and prints who would have had reason to complain, and what was missed.",
        mixinStandardHelpOptions = true)
public final class PolitenessCommand implements Callable<Integer> {

    /** Readers without manners make so many requests that a part of the time has to do. */
    private static final int DAYS_OF_COMPARISON = 3;

    private static final int DAYS_OF_PROGRESS = 10;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(names = "--feeds", paramLabel = "N", defaultValue = "1000", description = "Default ${DEFAULT-VALUE}.")
    private int feeds;

    @Option(names = "--days", paramLabel = "N", defaultValue = "365", description = "Default ${DEFAULT-VALUE}.")
    private int days;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
    private long seed;

    /** A command; picocli fills its options. */
    public PolitenessCommand() {}

    @Override
    public Integer call() {
        Simulation.Size size = new Simulation.Size(feeds, days, seed);
        Markdown out = new Markdown(spec.commandLine().getOut());
        Simulation run = Simulation.run(size, this::tell);
        PolitenessReport report = new PolitenessReport(out, size, run);
        report.write();
        int shorter = Math.min(days, DAYS_OF_COMPARISON);
        Map<String, Ledgers> readers = new LinkedHashMap<>();
        for (int minutes : new int[] {60, 5}) {
            Simulation.Size less = new Simulation.Size(feeds, shorter, seed);
            readers.put("every %d min".formatted(minutes), Simulation.naive(less, Duration.ofMinutes(minutes)));
        }
        report.compare(readers, shorter);
        return run.ledgers().breaches().total() == 0 ? 0 : 1;
    }

    /** A year takes long; whoever waits for it sees it pass. */
    private void tell(long day) {
        if (day % DAYS_OF_PROGRESS == 0 && day < days) {
            spec.commandLine().getErr().printf("%d of %d days%n", day, days);
            spec.commandLine().getErr().flush();
        }
    }
}

package newswatch.bench.politeness;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
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

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

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
        PrintWriter out = spec.commandLine().getOut();
        World world = WorldMaker.make(seed, feeds, START, Duration.ofDays(days));
        SimulatedTimeline timeline = new SimulatedTimeline(START);
        Ledgers ledgers = Ledgers.of(world, Limits.promised());
        SimulatedWeb web = new SimulatedWeb(world, timeline, ledgers.exchanges(), ledgers::answered);
        new NaiveReader(world, timeline, web, Duration.ofMinutes(60)).start();
        long begin = System.nanoTime();
        timeline.runUntil(world.end());
        out.println("seconds " + (System.nanoTime() - begin) / 1e9 + " events " + timeline.given());
        for (Breach breach : Breach.values()) {
            out.println(breach + " " + ledgers.breaches().count(breach));
        }
        out.println(ledgers.items().settle());
        out.println(ledgers.traffic().byStatus());
        out.flush();
        return 0;
    }
}

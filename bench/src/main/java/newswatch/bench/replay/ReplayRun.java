package newswatch.bench.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import newswatch.schema.Registry;
import newswatch.schema.Topics;

/** One run over the tape on a broker of its own. */
final class ReplayRun implements AutoCloseable {

    private static final long LOOK_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int TWO = 2;

    /** What enrich writes into its log then. */
    private static final String GIVEN_UP = "A transaction is aborted";

    /** So much of what was fed is decided before an instance goes: a tenth. */
    private static final int UNDER_WAY = 10;

    private final Tape tape;
    private final PrintWriter progress;
    private final Broker broker;
    private final Group group;
    private final Fleet fleet;
    private final OutputReader output;
    private final Feed feed;
    private long nextTelling = System.nanoTime() + TELL_NANOS;

    /**
     * Starts a broker.
     *
     * @param folder of this run alone
     */
    ReplayRun(Tape tape, Path folder, String registryUrl, PrintWriter progress)
            throws IOException, InterruptedException {
        this.tape = tape;
        this.progress = progress;
        Registry registry = Registry.at(registryUrl);
        broker = Broker.start(folder, registry);
        group = broker.group();
        fleet = new Fleet(folder, broker, registryUrl);
        output = new OutputReader(broker.bootstrapServers(), new Topics(registry));
        feed = new Feed(tape, broker.bootstrapServers());
        Runtime.getRuntime().addShutdownHook(new Thread(fleet::close, "end-instances"));
    }

    /**
     * What a run gave.
     *
     * @param time from the first decision to the last
     * @param givenUp transactions that were aborted and made again
     */
    record Result(Outcome outcome, Duration time, List<Disturbance.Done> done, long givenUp) {}

    /** One instance from the beginning to the end. */
    Result undisturbed() throws IOException, InterruptedException {
        fleet.launch();
        feed.until(tape.articles());
        await("the first decision", () -> output.decided() > 0);
        long begin = System.nanoTime();
        return finish(begin, List.of());
    }

    /** Two instances, and what is done to them. */
    Result disturbed(List<Disturbance> script) throws IOException, InterruptedException {
        fleet.launch();
        fleet.launch();
        await("both instances", this::bothWork);
        long begin = System.nanoTime();
        List<Disturbance.Done> done = new ArrayList<>();
        for (Disturbance next : script) {
            done.add(next == Disturbance.REBALANCE ? rebalance(script.size()) : kill(next, script.size()));
            progress.println(done.get(done.size() - 1));
        }
        feed.until(tape.articles());
        return finish(begin, done);
    }

    private boolean bothWork() throws InterruptedException {
        Map<String, Set<Integer>> desks = group.desks();
        return desks.size() == TWO
                && count(desks) == broker.desks()
                && desks.values().stream().noneMatch(Set::isEmpty);
    }

    private static int count(Map<String, Set<Integer>> desks) {
        return desks.values().stream().mapToInt(Set::size).sum();
    }

    private Disturbance.Done rebalance(int steps) throws IOException, InterruptedException {
        EnrichProcess joining = fleet.launch();
        await(joining.id(), () -> group.desks().containsKey(joining.id()));
        feedOn(steps);
        int at = output.decided();
        Map<String, Set<Integer>> desks = group.desks();
        EnrichProcess leaving = fleet.busiest(desks, List.of(joining));
        fleet.stop(leaving);
        Set<Integer> orphaned = desks.getOrDefault(leaving.id(), Set.of());
        return new Disturbance.Done(Disturbance.REBALANCE, at, orphaned.size(), recovery(orphaned, System.nanoTime()));
    }

    private Disturbance.Done kill(Disturbance kind, int steps) throws IOException, InterruptedException {
        feedOn(steps);
        int at = output.decided();
        Map<String, Set<Integer>> desks = group.desks();
        EnrichProcess victim = fleet.busiest(desks, List.of());
        fleet.kill(victim);
        long gone = System.nanoTime();
        if (kind == Disturbance.KILL_AND_RETURN) {
            fleet.relaunch(victim);
        } else {
            fleet.launch();
        }
        Set<Integer> orphaned = desks.getOrDefault(victim.id(), Set.of());
        return new Disturbance.Done(kind, at, orphaned.size(), recovery(orphaned, gone));
    }

    /** Feeds the next part of the tape and waits until the work on it is under way. */
    private void feedOn(int steps) throws IOException, InterruptedException {
        int slice = tape.articles() / (steps + 1);
        int before = feed.fed();
        feed.until(before + slice);
        await("work under way", () -> output.decided() >= before + slice / UNDER_WAY);
    }

    /** How long it takes until these desks have committed something new, or have nothing to do. */
    private Duration recovery(Set<Integer> desks, long gone) throws InterruptedException {
        // A commit that was on its way when the instance went is not yet the work of another.
        TimeUnit.MILLISECONDS.sleep(4 * LOOK_MILLIS);
        Map<Integer, Long> left = group.committed();
        Map<Integer, Long> ends = group.ends(broker.desks());
        await("recovery", () -> {
            Map<Integer, Long> now = group.committed();
            return desks.stream()
                    .allMatch(desk -> now.getOrDefault(desk, 0L) > left.getOrDefault(desk, 0L)
                            || now.getOrDefault(desk, 0L) >= ends.getOrDefault(desk, 0L));
        });
        return Duration.ofNanos(System.nanoTime() - gone);
    }

    private Result finish(long begin, List<Disturbance.Done> done) throws IOException, InterruptedException {
        await("all decisions", () -> output.decided() >= tape.articles());
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        Map<Integer, Long> ends = group.ends(broker.desks());
        await(
                "the last commit",
                () -> group.committed().entrySet().containsAll(positive(ends).entrySet()));
        fleet.close();
        return new Result(output.finish(), time, done, fleet.said(GIVEN_UP));
    }

    /** A desk that never got an article has committed nothing. */
    private static Map<Integer, Long> positive(Map<Integer, Long> ends) {
        ends.values().removeIf(end -> end == 0);
        return ends;
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** Waits as long as something moves; then goes on, and what is missing is found by the comparison. */
    private void await(String what, Condition condition) throws InterruptedException {
        long last = System.nanoTime();
        int decided = output.decided();
        while (!condition.holds()) {
            fleet.names();
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            long now = System.nanoTime();
            if (output.decided() > decided) {
                decided = output.decided();
                last = now;
            } else if (now - last > PATIENCE.toNanos()) {
                progress.println("Nothing moves; gave up waiting for " + what);
                return;
            }
            if (now > nextTelling) {
                nextTelling = now + TELL_NANOS;
                progress.println(decided + " decided; " + group.desks());
            }
        }
    }

    @Override
    public void close() throws IOException {
        fleet.close();
        feed.close();
        output.close();
        broker.close();
    }
}

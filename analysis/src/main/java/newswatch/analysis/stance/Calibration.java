package newswatch.analysis.stance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * From what a rule says of its own sureness to the share of such statements that are right: steps that never fall,
 * fitted on data by pooling neighbours that are out of order (isotonic regression; Ayer et al., An Empirical
 * Distribution Function for Sampling with Incomplete Information, 1955), straight lines between them. Immutable.
 */
public final class Calibration {

    /** Leaves confidences as they are. */
    public static final Calibration NONE = new Calibration("none", List.of());

    private static final String RESOURCE = "/newswatch/stance/calibration.tsv";
    private static final Calibration SHIPPED = load();

    /** A step of fewer statements than this says nothing. */
    private static final int LEAST_IN_STEP = 12;

    /**
     * So many statements that are right as often as all are join each step: a small one is not to be believed whole.
     */
    private static final double PRIOR = 4;

    private final String version;
    private final List<Step> steps;

    private Calibration(String version, List<Step> steps) {
        this.version = version;
        this.steps = List.copyOf(steps);
    }

    /**
     * A point of the map.
     *
     * @param raw mean of what the rules said
     * @param probability share that is right
     */
    public record Step(double raw, double probability) {}

    /**
     * A statement that was judged.
     *
     * @param raw what the rule said
     */
    public record Sample(double raw, boolean right) {}

    private record Pool(double raw, double right, int size) {
        static Pool of(List<Pool> pools) {
            int size = pools.stream().mapToInt(Pool::size).sum();
            return new Pool(
                    pools.stream().mapToDouble(pool -> pool.raw * pool.size).sum() / size,
                    pools.stream().mapToDouble(Pool::right).sum(),
                    size);
        }

        double share(double usual) {
            return (right + PRIOR * usual) / (size + PRIOR);
        }
    }

    /** The one that we ship. */
    public static Calibration shipped() {
        return SHIPPED;
    }

    /** Fits one; empty samples give {@link #NONE}. */
    public static Calibration fit(String version, List<Sample> samples) {
        if (samples.isEmpty()) {
            return NONE;
        }
        double usual = samples.stream().filter(Sample::right).count() / (double) samples.size();
        List<Pool> pools = new ArrayList<>();
        for (Pool next : bins(samples)) {
            pools.add(next);
            while (pools.size() > 1
                    && pools.get(pools.size() - 2).share(usual)
                            >= pools.get(pools.size() - 1).share(usual)) {
                Pool last = pools.remove(pools.size() - 1);
                Pool before = pools.remove(pools.size() - 1);
                pools.add(Pool.of(List.of(before, last)));
            }
        }
        return new Calibration(
                version,
                pools.stream()
                        .map(pool -> new Step(pool.raw(), pool.share(usual)))
                        .toList());
    }

    /** Equal raw values stay together; each bin has at least so many, but for the last, which joins the one before. */
    private static List<Pool> bins(List<Sample> samples) {
        List<Sample> sorted =
                samples.stream().sorted(Comparator.comparingDouble(Sample::raw)).toList();
        List<Pool> bins = new ArrayList<>();
        List<Pool> open = new ArrayList<>();
        for (int at = 0; at < sorted.size(); at++) {
            Sample sample = sorted.get(at);
            open.add(new Pool(sample.raw(), sample.right() ? 1 : 0, 1));
            boolean tied = at + 1 < sorted.size() && sorted.get(at + 1).raw() == sample.raw();
            if (open.size() >= LEAST_IN_STEP && !tied) {
                bins.add(Pool.of(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            if (!bins.isEmpty()) {
                open.add(bins.remove(bins.size() - 1));
            }
            bins.add(Pool.of(open));
        }
        return bins;
    }

    /** Name of the fit. */
    public String version() {
        return version;
    }

    /** The points of the map, rising. */
    public List<Step> steps() {
        return steps;
    }

    /** The probability that a statement is right of which its rule is this sure; never falls. */
    public double probability(double raw) {
        if (steps.isEmpty()) {
            return raw;
        }
        Step before = steps.get(0);
        if (raw <= before.raw()) {
            return before.probability();
        }
        for (Step step : steps) {
            if (raw <= step.raw()) {
                double way = (raw - before.raw()) / (step.raw() - before.raw());
                return before.probability() + way * (step.probability() - before.probability());
            }
            before = step;
        }
        return before.probability();
    }

    /** The map as a table that is read again. */
    public String table() {
        return "# What a rule says of its sureness, and the share that is right. Written by newswatch bench calibration.\nversion\t"
                + version
                + "\n"
                + steps.stream()
                        .map(step -> String.format(Locale.ROOT, "%.4f\t%.4f%n", step.raw(), step.probability()))
                        .collect(Collectors.joining());
    }

    /** Reads such a table. */
    static Calibration parse(String table) {
        String version = "";
        List<Step> steps = new ArrayList<>();
        for (String line : table.lines()
                .filter(one -> !one.isBlank() && !one.startsWith("#"))
                .toList()) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.get(0).equals("version")) {
                version = cells.get(1);
            } else {
                steps.add(new Step(Double.parseDouble(cells.get(0)), Double.parseDouble(cells.get(1))));
            }
        }
        return new Calibration(version, steps);
    }

    private static Calibration load() {
        try (InputStream in = Calibration.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

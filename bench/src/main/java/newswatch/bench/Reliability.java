package newswatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.analysis.stance.Calibration.Sample;

/** The reliability diagram of confidences as a table, with Brier score and expected calibration error. */
public final class Reliability {

    private static final double[] BANDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001};

    private final Markdown out;

    /** Tells there. */
    public Reliability(Markdown out) {
        this.out = out;
    }

    /**
     * One table.
     *
     * @param title what the confidences are
     * @param samples confidences and whether the statement is right
     */
    public void tell(String title, List<Sample> samples) {
        List<List<String>> rows = new ArrayList<>();
        double error = 0;
        for (int band = 0; band + 1 < BANDS.length; band++) {
            double from = BANDS[band];
            double to = BANDS[band + 1];
            List<Sample> here = samples.stream()
                    .filter(sample -> sample.raw() >= from && sample.raw() < to)
                    .toList();
            if (!here.isEmpty()) {
                double said = here.stream().mapToDouble(Sample::raw).average().orElse(0);
                double right = here.stream().filter(Sample::right).count() / (double) here.size();
                error += Math.abs(said - right) * here.size() / samples.size();
                rows.add(List.of(
                        String.format(Locale.ROOT, "%.1f to %.1f", from, Math.min(1, to)),
                        Integer.toString(here.size()),
                        share(said),
                        share(right)));
            }
        }
        double brier = samples.stream()
                .mapToDouble(sample -> Math.pow(sample.raw() - (sample.right() ? 1 : 0), 2))
                .average()
                .orElse(0);
        out.paragraph(title + ":");
        out.table(List.of("confidence", "statements", "mean confidence", "right"), rows);
        out.paragraph("Brier score " + share(brier) + ", expected calibration error " + share(error) + ".");
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

package newswatch.bench;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counts which stretches extracted texts hold of those that they should hold, and of those that they should not. */
final class GoldScore {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private int right;
    private int wrong;
    private int missed;

    void add(GoldPage page, String text) {
        String squashed = squashed(text);
        long found = page.with().stream()
                .filter(stretch -> squashed.contains(squashed(stretch)))
                .count();
        right += (int) found;
        missed += page.with().size() - (int) found;
        wrong += (int) page.without().stream()
                .filter(stretch -> squashed.contains(squashed(stretch)))
                .count();
    }

    private static String squashed(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether nothing that should be found was found, as with what does not extract at all. */
    boolean isEmpty() {
        return right == 0;
    }

    double precision() {
        return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
        return right / (double) Math.max(1, right + missed);
    }

    double f() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    /** Precision, recall and their harmonic mean. */
    List<String> cells() {
        return List.of(cell(precision()), cell(recall()), cell(f()));
    }

    private static String cell(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}

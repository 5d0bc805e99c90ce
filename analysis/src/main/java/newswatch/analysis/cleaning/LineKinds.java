package newswatch.analysis.cleaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kind of every line, each seen between its neighbours: boxes and blocks have inner lines without a formula. */
final class LineKinds {

    private static final String BLOCK = "teaser_block";

    private static final int WIDEST_GAP = 2;

    private static final int LONGEST_KICKER = 60;

    /** So many lines at most are the head of a page: title, author, date. */
    private static final int HEAD = 6;

    private final List<Line> lines;
    private final @Nullable String[] kinds;

    private LineKinds(List<Line> lines) {
        this.lines = lines;
        kinds = new String[lines.size()];
    }

    /** One kind for each line; null for article text. */
    static @Nullable String[] of(List<Line> lines) {
        LineKinds kinds = new LineKinds(lines);
        kinds.classify();
        kinds.fillGaps();
        kinds.extendBlocks();
        return kinds.kinds;
    }

    private void classify() {
        boolean head = true;
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = LineClassifier.kindOf(lines.get(i));
            head &= i < HEAD && !lines.get(i).isParagraph();
            if (kinds[i] == null && head && Counters.isDate(lines.get(i))) {
                kinds[i] = "metadata";
            }
        }
    }

    /** A short line between two lines of a box belongs to the box. */
    private void fillGaps() {
        int last = -1;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == null) {
                continue;
            }
            if (last >= 0 && i - last - 1 <= WIDEST_GAP && isBox(last) && isBox(i)) {
                fill(last, i);
            }
            last = i;
        }
    }

    private boolean isBox(int index) {
        String kind = kinds[index];
        return kind != null && (kind.equals("newsletter") || kind.equals("paywall") || kind.equals(BLOCK));
    }

    private void fill(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (lines.get(i).isParagraph()) {
                return;
            }
        }
        for (int i = from + 1; i < to; i++) {
            kinds[i] = kinds[from];
        }
    }

    /** What follows "Mehr zum Thema" goes, up to the next paragraph; so does the short line above it. */
    private void extendBlocks() {
        for (int i = 0; i < kinds.length; i++) {
            if (BLOCK.equals(kinds[i])) {
                kinds[i] = "teaser";
                takeKicker(i - 1);
                takeRest(i + 1);
            }
        }
    }

    private void takeKicker(int index) {
        if (index > 0 && kinds[index] == null) {
            Line line = lines.get(index);
            if (line.text().length() <= LONGEST_KICKER && !line.endsSentence()) {
                kinds[index] = "teaser";
            }
        }
    }

    private void takeRest(int from) {
        for (int i = from;
                i < kinds.length && !BLOCK.equals(kinds[i]) && !lines.get(i).isParagraph();
                i++) {
            if (kinds[i] == null) {
                kinds[i] = "teaser";
            }
        }
    }
}

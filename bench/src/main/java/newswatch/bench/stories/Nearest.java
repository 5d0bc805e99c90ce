package newswatch.bench.stories;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain method that knows each article's nearest earlier one: single pass, an article joins that one's story if it is
 * like enough. Which likeness is enough is chosen afterwards, as the best there is: more than the method could know.
 */
abstract class Nearest implements Placer {

    private static final int STEPS = 100;

    private final List<Integer> nearest = new ArrayList<>();
    private final List<Double> likeness = new ArrayList<>();
    private final List<Integer> wanted = new ArrayList<>();

    /** Notes an article's nearest; negative if there is none. */
    final void note(int other, double alike, int story) {
        nearest.add(other);
        likeness.add(alike);
        wanted.add(story);
    }

    /** How many articles came so far. */
    final int size() {
        return wanted.size();
    }

    @Override
    public final Partition quality() {
        Partition best = new Partition(0, 0);
        for (int step = 1; step < STEPS; step++) {
            Partition partition = Partition.of(joined((double) step / STEPS), wanted);
            best = partition.f() > best.f() ? partition : best;
        }
        return best;
    }

    private List<Integer> joined(double enough) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < nearest.size(); i++) {
            boolean joins = nearest.get(i) >= 0 && likeness.get(i) >= enough;
            labels.add(joins ? labels.get(nearest.get(i)) : i);
        }
        return labels;
    }
}

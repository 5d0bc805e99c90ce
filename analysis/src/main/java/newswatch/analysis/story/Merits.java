package newswatch.analysis.story;

import java.util.ArrayList;
import java.util.List;

/** Sums up what speaks for each article, by its number. One for an index: it is cleared for each question. */
final class Merits {

    private double[] sums = new double[0];
    private int[] touched = new int[0];
    private int count;

    /**
     * Begins anew.
     *
     * @param bound all numbers are below it
     */
    void clear(int bound) {
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        count = 0;
        sums = Room.in(sums, bound);
        touched = Room.in(touched, bound);
    }

    /** Adds a merit greater than 0. */
    void add(int number, double merit) {
        if (sums[number] == 0) {
            touched[count++] = number;
        }
        sums[number] += merit;
    }

    /** The articles of the most merit, the best first; ties go to the earliest. */
    List<Filed> best(int most, Filed except, List<Filed> articles) {
        List<Filed> best = new ArrayList<>(most + 1);
        for (int i = 0; i < count; i++) {
            Filed filed = articles.get(touched[i]);
            boolean full = best.size() == most;
            if (filed != except && (!full || isBetter(filed, best.get(most - 1)))) {
                insert(filed, best);
                if (full) {
                    best.remove(most);
                }
            }
        }
        return best;
    }

    private void insert(Filed filed, List<Filed> best) {
        int at = best.size();
        while (at > 0 && isBetter(filed, best.get(at - 1))) {
            at--;
        }
        best.add(at, filed);
    }

    private boolean isBetter(Filed one, Filed two) {
        int order = Double.compare(sums[one.number()], sums[two.number()]);
        return order > 0 || (order == 0 && Filed.BY_ARRIVAL.compare(one, two) < 0);
    }
}

package newswatch.bench.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.analysis.keyword.TermHash;

/**
 * A plain MinHash index: 64 minima over the set of words in 32 bands of two (Broder 1997; Indyk and Motwani 1998). An
 * article's nearest is the one with most equal minima of those that share a band.
 */
final class MinHashBaseline extends Nearest {

    private static final int MINIMA = 64;
    private static final int ROWS = 2;

    private final Map<Long, List<Integer>> bands = new HashMap<>();
    private final List<int[]> sketches = new ArrayList<>();

    @Override
    public String name() {
        return "MinHash with bands";
    }

    @Override
    public Runnable prepared(Invented article) {
        int[] sketch = sketch(BagOfWords.of(article).keySet());
        return () -> place(sketch, article.story());
    }

    private static int[] sketch(Set<Integer> terms) {
        int[] minima = new int[MINIMA];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (int term : terms) {
            for (int i = 0; i < MINIMA; i++) {
                minima[i] = Math.min(minima[i], TermHash.of(term, i));
            }
        }
        return minima;
    }

    private void place(int[] sketch, int story) {
        Set<Integer> seen = new HashSet<>();
        int best = -1;
        double most = 0;
        for (int row = 0; row < MINIMA; row += ROWS) {
            List<Integer> band = bands.computeIfAbsent(
                    (long) row << Integer.SIZE | Integer.toUnsignedLong(TermHash.of(sketch[row], sketch[row + 1])),
                    unused -> new ArrayList<>(1));
            for (int other : band) {
                double alike = seen.add(other) ? alike(sketch, sketches.get(other)) : 0;
                if (alike > most || (alike == most && alike > 0 && other < best)) {
                    most = alike;
                    best = other;
                }
            }
            band.add(size());
        }
        sketches.add(sketch);
        note(best, most, story);
    }

    private static double alike(int[] one, int... two) {
        int equal = 0;
        for (int i = 0; i < MINIMA; i++) {
            equal += one[i] == two[i] ? 1 : 0;
        }
        return (double) equal / MINIMA;
    }
}

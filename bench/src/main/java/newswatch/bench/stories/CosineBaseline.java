package newswatch.bench.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brute force: the cosine with every earlier article, words weighed by how rare they were when the article came. */
final class CosineBaseline extends Nearest {

    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<int[]> terms = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private int[] documentsWith = new int[1 << 10];
    private float[] dense = new float[1 << 10];

    @Override
    public String name() {
        return "brute-force TF-IDF cosine";
    }

    @Override
    public Runnable prepared(Invented article) {
        Map<Integer, Integer> counts = BagOfWords.of(article);
        return () -> place(counts, article.story());
    }

    private void place(Map<Integer, Integer> counts, int story) {
        int[] own = counts.keySet().stream()
                .mapToInt(term -> places.computeIfAbsent(term, unused -> places.size()))
                .toArray();
        grow();
        float[] weighed = weigh(own, counts.values().stream().mapToInt(n -> n).toArray());
        for (int i = 0; i < own.length; i++) {
            dense[own[i]] = weighed[i];
        }
        find(story);
        for (int term : own) {
            dense[term] = 0;
            documentsWith[term]++;
        }
        terms.add(own);
        weights.add(weighed);
    }

    private void grow() {
        if (places.size() > dense.length) {
            dense = java.util.Arrays.copyOf(dense, 2 * places.size());
            documentsWith = java.util.Arrays.copyOf(documentsWith, 2 * places.size());
        }
    }

    private float[] weigh(int[] own, int... counts) {
        float[] weighed = new float[own.length];
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            double rarity = Math.log((1.0 + terms.size()) / (1.0 + documentsWith[own[i]])) + 1;
            weighed[i] = (float) ((1 + Math.log(counts[i])) * rarity);
            sum += weighed[i] * weighed[i];
        }
        for (int i = 0; i < own.length; i++) {
            weighed[i] /= (float) Math.sqrt(sum);
        }
        return weighed;
    }

    private void find(int story) {
        int best = -1;
        double most = 0;
        for (int other = 0; other < terms.size(); other++) {
            double dot = dot(terms.get(other), weights.get(other));
            if (dot > most) {
                most = dot;
                best = other;
            }
        }
        note(best, most, story);
    }

    private double dot(int[] other, float... weighed) {
        double dot = 0;
        for (int i = 0; i < other.length; i++) {
            dot += dense[other[i]] * weighed[i];
        }
        return dot;
    }
}

package newswatch.analysis.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns the weights of the scorer from streams whose stories are known: each article is held against the stories that
 * the desk would hold it against, these being the true ones, and logistic regression learns which of them was its own.
 * Weights cannot have the wrong sign; large ones cost (ridge).
 */
@SuppressWarnings("EnumOrdinal") // arrays by feature, in memory only
public final class ScorerTraining {

    private static final double RIDGE = 0.03;
    /**
     * The weight of the crowd, which is not learned: among twice as many articles a chance likeness is twice as likely,
     * and the feature is a tenth of their logarithm. Learned from streams of few sizes it would tell these apart.
     */
    private static final double PRIOR = -10;

    private static final long FOR_EVER = 36_500;

    private static final int MOST_ROUNDS = 60;

    /** A round in which no weight moves further is the last. */
    private static final double DONE = 1e-4;

    private static final int FEATURES = Feature.values().length;

    private final StoryWeights before;
    private final List<Example> whole = new ArrayList<>();
    private final List<Example> bare = new ArrayList<>();

    /** Begins with the shipped weights: they choose which member of a story an article is compared with. */
    public ScorerTraining() {
        this(StoryWeights.load());
    }

    ScorerTraining(StoryWeights before) {
        this.before = before;
    }

    /**
     * An article whose story is known.
     *
     * @param story any name, the same for all articles of the story
     */
    public record Labelled(Arrival arrival, String story) {}

    /** An article beside a story. */
    private record Example(Features features, boolean same) {}

    /**
     * Learns from a stream in order of arrival.
     *
     * @param stories names of the stories whose articles count, for keeping others apart
     */
    public void add(List<Labelled> stream, Predicate<String> stories) {
        StoryDesk desk = new StoryDesk(StoryDesk.DEFAULT_WINDOW, before);
        for (Labelled article : stream) {
            desk.expire(article.arrival().arrived());
            if (stories.test(article.story())) {
                desk.judged(article.arrival()).forEach(verdict -> add(verdict, article.story()));
            }
            desk.restore(new Placement(article.arrival(), article.story()));
        }
    }

    private void add(Judge.Verdict verdict, String story) {
        Features features = verdict.features();
        boolean same = verdict.story().id().equals(story);
        (features.isBare() ? bare : whole).add(new Example(features, same));
    }

    /** The articles that are no copies of known ones: they cannot stand for happenings of their own beside these. */
    public static List<Labelled> withoutCopies(List<Labelled> others, List<Labelled> known) {
        StoryDesk desk = new StoryDesk(Duration.ofDays(FOR_EVER));
        known.forEach(article -> desk.restore(new Placement(article.arrival(), article.story())));
        return others.stream()
                .filter(article -> !desk.isCopy(article.arrival()))
                .toList();
    }

    /** The weights by name, as the resource has them; thresholds are not learned. */
    public SortedMap<String, Double> fit() {
        SortedMap<String, Double> weights = new TreeMap<>();
        put("", fit(whole), weights);
        put("bare-", fit(bare), weights);
        return weights;
    }

    private static void put(String prefix, double[] fitted, SortedMap<String, Double> weights) {
        for (Feature feature : Feature.values()) {
            weights.put(prefix + feature.key(), Math.round(fitted[feature.ordinal()] * 100) / 100.0);
        }
    }

    /** Coordinate descent with a Newton step for one weight after the other. */
    private static double[] fit(List<Example> examples) {
        double[] weights = new double[FEATURES];
        double[] odds = new double[examples.size()];
        weights[Feature.CROWD.ordinal()] = PRIOR;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = PRIOR * examples.get(i).features().of(Feature.CROWD);
        }
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > DONE; round++) {
            change = 0;
            for (Feature feature : Feature.values()) {
                double step = feature == Feature.CROWD ? 0 : step(feature, examples, odds, weights[feature.ordinal()]);
                weights[feature.ordinal()] += step;
                for (int i = 0; i < odds.length && step != 0; i++) {
                    odds[i] += step * examples.get(i).features().of(feature);
                }
                change = Math.max(change, Math.abs(step));
            }
        }
        return weights;
    }

    private static double step(Feature feature, List<Example> examples, double[] odds, double weight) {
        double ridge = feature == Feature.BIAS ? 0 : RIDGE;
        double slope = -ridge * weight;
        double bend = ridge + DONE;
        for (int i = 0; i < odds.length; i++) {
            double value = examples.get(i).features().of(feature);
            double probability = Scorer.probability(odds[i]);
            slope += value * ((examples.get(i).same() ? 1 : 0) - probability);
            bend += value * value * probability * (1 - probability);
        }
        double moved = weight + slope / bend;
        double allowed =
                feature == Feature.BIAS ? moved : feature.speaksFor() ? Math.max(0, moved) : Math.min(0, moved);
        return allowed - weight;
    }

    /** An empty desk with learned weights and the shipped thresholds. */
    public static StoryDesk desk(SortedMap<String, Double> weights) {
        return new StoryDesk(StoryDesk.DEFAULT_WINDOW, StoryWeights.load().withAll(weights));
    }

    /** How many pairs were seen, and in how many both were one story; for people. */
    public String seen() {
        return String.format(
                Locale.ROOT,
                "%d pairs, %d of them one story; %d of headlines, %d of them one story",
                whole.size(),
                whole.stream().filter(Example::same).count(),
                bare.size(),
                bare.stream().filter(Example::same).count());
    }
}

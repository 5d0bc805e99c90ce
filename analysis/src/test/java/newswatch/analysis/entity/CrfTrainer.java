package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswatch.analysis.entity.GoldText.Source;

/**
 * Learns a linear-chain conditional random field by stochastic gradient descent with L2, averaged over the later
 * rounds. Each feature has a weight for all collections and one of each collection's own, which are summed (H. Daumé
 * III, "Frustratingly easy domain adaptation", 2007).
 */
@SuppressWarnings("EnumOrdinal") // weights of a collection lie at its number in the arrays, for one run only
final class CrfTrainer {

    private static final int TAGS = NameTags.COUNT;

    /** Nothing is learnt from a token whose tag is as sure as this. */
    private static final double SURE = 1e-4;

    private final Settings settings;

    /** The number of each bucket; 0 for the rare ones. */
    private final int[] numbers;

    /** Weights for all, then those of each collection; {@code scale} times these are the weights. */
    private final float[][] weights;

    private final float[][][] transitions;
    private final float[][] sums;
    private final double[][] stepSums;
    private double scale = 1;
    private int averaged;

    /**
     * How to learn.
     *
     * @param rounds how often each sentence is seen; the later half is averaged
     * @param variance of the weights beforehand: what is larger is forgotten less
     * @param own how much of a feature is learnt for its collection only; 0 for nothing
     * @param rare features seen less often than this are left out
     * @param rate the first step
     */
    record Settings(int rounds, double variance, float own, int rare, double rate) {

        static final Settings USUAL = new Settings(8, 0.3, 0.5f, 2, 0.01);
    }

    CrfTrainer(List<TaggedSentence> sentences, Settings settings) {
        this.settings = settings;
        numbers = new int[1 << TaggerFeatures.BITS];
        int size = number(sentences) * TAGS;
        weights = new float[Source.values().length + 1][];
        transitions = new float[weights.length][TAGS + 1][TAGS];
        sums = new float[weights.length][];
        stepSums = new double[weights.length][(TAGS + 1) * TAGS];
        for (int domain = 0; domain < weights.length; domain++) {
            boolean used = domain == 0 || (settings.own > 0 && has(sentences, domain));
            weights[domain] = new float[used ? size : 0];
            sums[domain] = new float[used ? size : 0];
        }
    }

    private static boolean has(List<TaggedSentence> sentences, int domain) {
        return sentences.stream().anyMatch(sentence -> sentence.source().ordinal() + 1 == domain);
    }

    private int number(List<TaggedSentence> sentences) {
        int[] counts = new int[numbers.length];
        for (TaggedSentence sentence : sentences) {
            for (int[] token : sentence.buckets()) {
                for (int bucket : token) {
                    counts[bucket]++;
                }
            }
        }
        int next = 1;
        for (int i = 0; i < counts.length; i++) {
            numbers[i] = counts[i] >= settings.rare ? next++ : 0;
        }
        return next;
    }

    void train(List<TaggedSentence> sentences, Random random) {
        List<Lesson> lessons = new ArrayList<>();
        sentences.forEach(sentence -> lessons.add(lesson(sentence)));
        double lambda = 1 / (settings.variance * lessons.size());
        double step = 1 / (lambda * settings.rate);
        for (int round = 0; round < settings.rounds; round++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                double rate = 1 / (lambda * step++);
                scale *= 1 - rate * lambda;
                learn(lesson, rate);
            }
            rescale();
            if (round >= settings.rounds / 2) {
                average();
            }
        }
    }

    private Lesson lesson(TaggedSentence sentence) {
        int[][] tokens = new int[sentence.buckets().length][];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = Arrays.stream(sentence.buckets()[i])
                    .map(bucket -> numbers[bucket])
                    .filter(number -> number > 0)
                    .toArray();
        }
        return new Lesson(
                tokens, sentence.tags(), settings.own > 0 ? sentence.source().ordinal() + 1 : 0);
    }

    private void rescale() {
        for (int domain = 0; domain < weights.length; domain++) {
            scale(weights[domain]);
            for (float[] row : transitions[domain]) {
                scale(row);
            }
        }
        scale = 1;
    }

    private void scale(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= (float) scale;
        }
    }

    private void average() {
        averaged++;
        for (int domain = 0; domain < sums.length; domain++) {
            for (int i = 0; i < sums[domain].length; i++) {
                sums[domain][i] += weights[domain][i];
            }
            for (int i = 0; i < stepSums[domain].length; i++) {
                stepSums[domain][i] += transitions[domain][i / TAGS][i % TAGS];
            }
        }
    }

    private void learn(Lesson lesson, double rate) {
        double[][] emission = new double[lesson.tokens.length][];
        for (int i = 0; i < emission.length; i++) {
            emission[i] = emission(lesson.tokens[i], lesson.domain);
        }
        Lattice lattice = new Lattice(emission, steps(lesson.domain));
        float by = (float) (rate / scale);
        for (int i = 0; i < emission.length; i++) {
            float[] error = lattice.tagError(i, lesson.tags[i]);
            if (Math.abs(error[lesson.tags[i]]) < SURE) {
                continue;
            }
            for (int tag = 0; tag < TAGS; tag++) {
                error[tag] *= by;
            }
            update(lesson.tokens[i], lesson.domain, error);
            updateSteps(lattice.stepError(i, lesson.tags), lesson.domain, by);
        }
    }

    private double[] emission(int[] features, int domain) {
        double[] scores = new double[TAGS];
        add(scores, weights[0], features, 1);
        if (domain > 0) {
            add(scores, weights[domain], features, settings.own);
        }
        for (int tag = 0; tag < TAGS; tag++) {
            scores[tag] *= scale;
        }
        return scores;
    }

    private static void add(double[] scores, float[] weights, int[] features, float by) {
        for (int feature : features) {
            for (int tag = 0; tag < TAGS; tag++) {
                scores[tag] += by * weights[feature * TAGS + tag];
            }
        }
    }

    private void update(int[] features, int domain, float[] change) {
        for (int feature : features) {
            for (int tag = 0; tag < TAGS; tag++) {
                weights[0][feature * TAGS + tag] += change[tag];
                if (domain > 0) {
                    weights[domain][feature * TAGS + tag] += settings.own * change[tag];
                }
            }
        }
    }

    private void updateSteps(float[][] error, int domain, float by) {
        for (int previous = 0; previous <= TAGS; previous++) {
            for (int tag = 0; tag < TAGS; tag++) {
                float change = error[previous][tag] * by;
                transitions[0][previous][tag] += change;
                if (domain > 0) {
                    transitions[domain][previous][tag] += settings.own * change;
                }
            }
        }
    }

    private double[][] steps(int domain) {
        double[][] steps = new double[TAGS + 1][TAGS];
        for (int previous = 0; previous <= TAGS; previous++) {
            for (int tag = 0; tag < TAGS; tag++) {
                float own = domain > 0 ? settings.own * transitions[domain][previous][tag] : 0;
                steps[previous][tag] = NameTags.mayFollow(previous == TAGS ? 0 : previous, tag)
                        ? scale * (transitions[0][previous][tag] + own)
                        : Lattice.NEVER;
            }
        }
        return steps;
    }

    /** Adds what was learnt for one collection. */
    void addTo(LearntWeights learnt, Source source) {
        int own = source.ordinal() + 1;
        int domain = weights[own].length > 0 ? own : 0;
        learnt.add(place -> weight(place, domain), averageSteps(domain));
    }

    private float weight(int place, int domain) {
        int number = numbers[place / TAGS];
        if (number == 0) {
            return 0;
        }
        int at = number * TAGS + place % TAGS;
        float special = domain > 0 ? settings.own * sums[domain][at] : 0;
        return (sums[0][at] + special) / averaged;
    }

    private float[][] averageSteps(int domain) {
        float[][] steps = new float[TAGS + 1][TAGS];
        for (int i = 0; i < stepSums[domain].length; i++) {
            double own = domain > 0 ? settings.own * stepSums[domain][i] : 0;
            steps[i / TAGS][i % TAGS] = NameTags.mayFollow(i / TAGS == TAGS ? 0 : i / TAGS, i % TAGS)
                    ? (float) ((stepSums[0][i] + own) / averaged)
                    : (float) Lattice.NEVER;
        }
        return steps;
    }

    private record Lesson(
            @SuppressWarnings("ArrayRecordComponent") int[][] tokens,
            @SuppressWarnings("ArrayRecordComponent") int[] tags,
            int domain) {}
}

package newswatch.analysis.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.Token;

/** Takes what a user's model says for what the shipped tagger would say; all else of the decision is the same. */
final class ModelTagger implements Tagger {

    /** A model without labels for beginnings: what continues may begin, but rather continues. */
    private static final float RATHER_CONTINUES = 0.01f;

    /** Of kinds that the model does not have, the gazetteer alone tells. */
    private static final float WITHOUT_WORD = 1;

    private static final double NEVER = -1e6;

    private static final double LEAST = 1e-6;

    private static final float[][] STEPS = steps();

    private final NameModel model;
    private final int[] tags;
    private final boolean[] known = new boolean[NameTags.COUNT];

    ModelTagger(NameModel model) {
        this.model = model;
        tags = model.labels().stream().mapToInt(ModelTagger::tag).toArray();
        for (int tag : tags) {
            known[tag] = true;
        }
    }

    private static float[][] steps() {
        float[][] steps = new float[NameTags.COUNT + 1][NameTags.COUNT];
        for (int i = 0; i < (NameTags.COUNT + 1) * NameTags.COUNT; i++) {
            int previous = i / NameTags.COUNT == NameTags.COUNT ? 0 : i / NameTags.COUNT;
            steps[i / NameTags.COUNT][i % NameTags.COUNT] =
                    NameTags.mayFollow(previous, i % NameTags.COUNT) ? 0 : (float) NEVER;
        }
        return steps;
    }

    /** Our tag for a label; adjectives and parts of compounds are no names, nor are kinds that we do not have. */
    private static int tag(String label) {
        boolean begins = label.startsWith("B-");
        if (!begins && !label.startsWith("I-")) {
            return 0;
        }
        return switch (label.substring(2).toUpperCase(Locale.ROOT)) {
            case "PER", "PERSON" -> NameTags.of(EntityType.PER, begins);
            case "LOC", "LOCATION", "GPE", "FAC" -> NameTags.of(EntityType.LOC, begins);
            case "ORG", "ORGANIZATION", "ORGANISATION" -> NameTags.of(EntityType.ORG, begins);
            case "MISC", "OTH", "OTHER" -> NameTags.of(EntityType.MISC, begins);
            default -> 0;
        };
    }

    @Override
    public int[] tag(Document document, Gazetteer gazetteer) {
        int[] found = new int[document.size()];
        for (Sentence sentence : document.text().sentences()) {
            List<String> words = document.tokens().subList(sentence.firstToken(), sentence.endToken()).stream()
                    .map(Token::surface)
                    .toList();
            float[][] scores = words.isEmpty() ? new float[0][] : scores(words);
            if (scores.length > 0) {
                GazetteerTrust.add(document, sentence, scores);
                System.arraycopy(TagWeights.decode(scores, STEPS), 0, found, sentence.firstToken(), scores.length);
            }
        }
        return found;
    }

    private float[][] scores(List<String> words) {
        float[][] said = model.scores(words);
        float[][] scores = new float[words.size()][];
        Arrays.setAll(scores, i -> byTag(said[i]));
        return scores;
    }

    /** Logarithms of the probabilities of our tags. */
    private float[] byTag(float[] labels) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float label : labels) {
            highest = Math.max(highest, label);
        }
        double[] sums = new double[NameTags.COUNT];
        double all = 0;
        for (int label = 0; label < labels.length; label++) {
            double likely = Math.exp(labels[label] - highest);
            sums[tags[label]] += likely;
            all += likely;
        }
        float[] scores = new float[NameTags.COUNT];
        for (int tag = 0; tag < scores.length; tag++) {
            scores[tag] = (float) Math.log(Math.max(LEAST, sums[tag] / all));
        }
        for (int tag = 1; tag < scores.length; tag += 2) {
            if (!known[tag]) {
                scores[tag] = known[tag + 1] ? scores[tag + 1] - RATHER_CONTINUES : scores[0] - WITHOUT_WORD;
                scores[tag + 1] = known[tag + 1] ? scores[tag + 1] : scores[tag];
            }
        }
        return scores;
    }
}

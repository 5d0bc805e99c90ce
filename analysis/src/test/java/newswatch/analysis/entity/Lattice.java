package newswatch.analysis.entity;

/** All sequences of tags of a sentence with their probabilities (forward-backward). */
final class Lattice {

    /** The score of what cannot be. */
    static final double NEVER = -1e6;

    private static final int TAGS = NameTags.COUNT;

    private final double[][] emission;
    private final double[][] steps;
    private final double[][] forward;
    private final double[][] backward;
    private final double total;

    /**
     * Sums over all sequences.
     *
     * @param emission by token and tag
     * @param steps by the tag before, the number of tags for none, and the tag
     */
    Lattice(double[][] emission, double[][] steps) {
        this.emission = emission;
        this.steps = steps;
        forward = new double[emission.length][TAGS];
        backward = new double[emission.length][TAGS];
        goForward();
        goBackward();
        total = logSum(forward[emission.length - 1]);
    }

    private void goForward() {
        double[] terms = new double[TAGS];
        for (int i = 0; i < emission.length; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                for (int previous = 0; i > 0 && previous < TAGS; previous++) {
                    terms[previous] = forward[i - 1][previous] + steps[previous][tag];
                }
                forward[i][tag] = emission[i][tag] + (i == 0 ? steps[TAGS][tag] : logSum(terms));
            }
        }
    }

    private void goBackward() {
        double[] terms = new double[TAGS];
        for (int i = emission.length - 2; i >= 0; i--) {
            for (int tag = 0; tag < TAGS; tag++) {
                for (int next = 0; next < TAGS; next++) {
                    terms[next] = steps[tag][next] + emission[i + 1][next] + backward[i + 1][next];
                }
                backward[i][tag] = logSum(terms);
            }
        }
    }

    private static double logSum(double[] terms) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double term : terms) {
            highest = Math.max(highest, term);
        }
        double sum = 0;
        for (double term : terms) {
            sum += term - highest > -30 ? Math.exp(term - highest) : 0;
        }
        return highest + Math.log(sum);
    }

    /** For each tag of a token, what is true minus what is expected. */
    float[] tagError(int index, int truth) {
        float[] error = new float[TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            double expected = Math.exp(forward[index][tag] + backward[index][tag] - total);
            error[tag] = (float) ((tag == truth ? 1 : 0) - expected);
        }
        return error;
    }

    /** The same for the steps that lead to a token. */
    float[][] stepError(int index, int[] truth) {
        float[][] error = new float[TAGS + 1][TAGS];
        int first = index == 0 ? TAGS : 0;
        int gold = index == 0 ? TAGS : truth[index - 1];
        for (int previous = first; previous < first + (index == 0 ? 1 : TAGS); previous++) {
            double before = index == 0 ? 0 : forward[index - 1][previous];
            for (int tag = 0; tag < TAGS; tag++) {
                double expected =
                        Math.exp(before + steps[previous][tag] + emission[index][tag] + backward[index][tag] - total);
                error[previous][tag] = (float) ((previous == gold && tag == truth[index] ? 1 : 0) - expected);
            }
        }
        return error;
    }
}

package newswatch.analysis.story;

import java.util.function.IntToDoubleFunction;

/** The words of an article weighed by how telling they are: term frequency (damped) times rarity. */
final class Weighing {

    private static final double QUARTERS = 4;

    private final Terms terms;
    private final float[] weights;
    private final double[] norms = new double[Part.values().length];

    /**
     * Weighs the words.
     *
     * @param rarity how telling a word is, by its hash
     */
    Weighing(Terms terms, IntToDoubleFunction rarity) {
        this.terms = terms;
        this.weights = new float[terms.size()];
        for (int i = 0; i < weights.length; i++) {
            double count = terms.weight(i) / QUARTERS;
            weights[i] = (float) ((count < 1 ? count : 1 + Math.log(count)) * rarity.applyAsDouble(terms.hash(i)));
        }
        for (Part part : Part.values()) {
            norms[part.place] = norm(part);
        }
    }

    /** The stretches of an article that are compared on their own. */
    enum Part {
        ALL(0, 0),
        HEADLINE(1, Terms.TITLE),
        HEAD(2, Terms.TITLE | Terms.LEAD),
        NAMES(3, Terms.NAME);

        private final int place;
        private final int flags;

        Part(int place, int flags) {
            this.place = place;
            this.flags = flags;
        }

        /** Its cosine among {@link Weighing#cosines}. */
        double of(double[] cosines) {
            return cosines[place];
        }

        boolean has(int termFlags) {
            return flags == 0 || (flags & termFlags) != 0;
        }
    }

    private double norm(Part part) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (part.has(terms.flags(i))) {
                sum += (double) weights[i] * weights[i];
            }
        }
        return Math.sqrt(sum);
    }

    boolean isEmpty(Part part) {
        return norms[part.place] == 0;
    }

    double weight(int at) {
        return weights[at];
    }

    Terms terms() {
        return terms;
    }

    /** Cosines by {@link Part#place}, 0 to 1; 0 where one has nothing there. */
    double[] cosines(Weighing other) {
        double[] dots = new double[norms.length];
        for (int i = 0, j = 0; i < weights.length && j < other.weights.length; ) {
            int order = Integer.compare(terms.hash(i), other.terms.hash(j));
            if (order == 0) {
                add(dots, (double) weights[i] * other.weights[j], terms.flags(i), other.terms.flags(j));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        for (Part part : Part.values()) {
            double product = norms[part.place] * other.norms[part.place];
            dots[part.place] = product == 0 ? 0 : Math.min(1, dots[part.place] / product);
        }
        return dots;
    }

    private static void add(double[] dots, double product, int flags, int otherFlags) {
        for (Part part : Part.values()) {
            if (part.has(flags) && part.has(otherFlags)) {
                dots[part.place] += product;
            }
        }
    }
}

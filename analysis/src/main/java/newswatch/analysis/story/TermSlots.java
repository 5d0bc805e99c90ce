package newswatch.analysis.story;

/** The terms of an article on the desk: {@link Terms} with the slots that {@link Rarities} knows them by. */
final class TermSlots {

    private static final int WEIGHTS = 256;
    private static final double QUARTERS = 4;

    /** Damped frequency by {@link Terms#weight}. */
    private static final double[] DAMPED = new double[WEIGHTS];

    static {
        for (int weight = 0; weight < WEIGHTS; weight++) {
            double count = weight / QUARTERS;
            DAMPED[weight] = count < 1 ? count : 1 + Math.log(count);
        }
    }

    private final Terms terms;
    private final int[] slots;
    private final double plainNorm;

    TermSlots(Terms terms, int[] slots, Rarities rarities) {
        this.terms = terms;
        this.slots = slots;
        double sum = 0;
        for (int i = 0; i < slots.length; i++) {
            double weight = plain(i, rarities);
            sum += weight * weight;
        }
        this.plainNorm = Math.sqrt(sum);
    }

    int size() {
        return slots.length;
    }

    int slot(int at) {
        return slots[at];
    }

    int[] slots() {
        return slots;
    }

    int flags(int at) {
        return terms.flags(at);
    }

    /** Its frequency in quarters, 0 to 255. */
    int frequency(int at) {
        return terms.weight(at);
    }

    /** Damped frequency of a {@link #frequency}. */
    static double damped(int frequency) {
        return DAMPED[frequency];
    }

    /** How telling a term is here today. */
    double weight(int at, Rarities rarities) {
        return DAMPED[terms.weight(at)] * rarities.of(slots[at]);
    }

    /** The same by the background alone, which never changes. */
    double plain(int at, Rarities rarities) {
        return DAMPED[terms.weight(at)] * rarities.plain(slots[at]);
    }

    /** Cosine by the background alone, 0 to 1; the same whichever of the two is asked. */
    double plainCosine(TermSlots other, Rarities rarities) {
        double dot = 0;
        for (int i = 0, j = 0; i < slots.length && j < other.slots.length; ) {
            int order = Integer.compare(terms.hash(i), other.terms.hash(j));
            dot += order == 0 ? plain(i, rarities) * other.plain(j, rarities) : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double product = plainNorm * other.plainNorm;
        return product == 0 ? 0 : Math.min(1, dot / product);
    }
}

package newswatch.analysis.clause;

/**
 * Case, number and gender as sets of bits, so that determiner, adjective and noun agree by intersection.
 *
 * <p>One bit for each of 2 numbers, 3 genders and 4 cases.
 */
final class Agreement {

    static final int ALL = (1 << 24) - 1;
    static final int NOMINATIVE = 0x111111;
    static final int GENITIVE = NOMINATIVE << 1;
    static final int DATIVE = NOMINATIVE << 2;
    static final int ACCUSATIVE = NOMINATIVE << 3;
    static final int SINGULAR = (1 << 12) - 1;
    static final int PLURAL = SINGULAR << 12;
    static final int MASCULINE = 0xF | 0xF << 12;
    static final int FEMININE = MASCULINE << 4;
    static final int NEUTER = MASCULINE << 8;

    private Agreement() {}

    /** What a dictionary tag allows; a category that the tag is silent about is left open. */
    static int of(String tag) {
        int cases = pick(tag, "NOM", NOMINATIVE)
                | pick(tag, "GEN", GENITIVE)
                | pick(tag, "DAT", DATIVE)
                | pick(tag, "AKK", ACCUSATIVE);
        int numbers = pick(tag, "SIN", SINGULAR) | pick(tag, "PLU", PLURAL);
        int genders = pick(tag, "MAS", MASCULINE) | pick(tag, "FEM", FEMININE) | pick(tag, "NEU", NEUTER);
        return open(cases) & open(numbers) & open(genders);
    }

    /** Both, if they can agree; otherwise the first: a wrong reading must not lose the phrase. */
    static int join(int first, int second) {
        int both = first & second;
        return both == 0 ? first : both;
    }

    private static int pick(String tag, String part, int mask) {
        return tag.contains(part) ? mask : 0;
    }

    private static int open(int mask) {
        return mask == 0 ? ALL : mask;
    }
}

package newswatch.analysis.story;

import java.util.Arrays;

/** Cosines of two articles, of the whole and of the parts that are compared on their own, summed up term by term. */
final class Cosines {

    private static final int COUNT = Part.values().length;

    /** The parts that a term is in, a bit each, by its flags. */
    private static final byte[] PARTS = new byte[1 << 3];

    static {
        for (int flags = 0; flags < PARTS.length; flags++) {
            for (Part part : Part.values()) {
                PARTS[flags] |= (byte) (part.has(flags) ? 1 << part.place : 0);
            }
        }
    }

    private final double[] own = new double[COUNT];
    private final double[] others = new double[COUNT];
    private final double[] dots = new double[COUNT];

    /** The stretches of an article that are compared on their own. */
    enum Part {
        ALL(0, 0, 0),
        HEADLINE(1, Terms.TITLE, 0),
        HEAD(2, Terms.TITLE | Terms.LEAD, 0),
        NAMES(3, Terms.NAME, 0),
        /** Words that are no names. */
        COMMON(4, 0, Terms.NAME),
        HEAD_COMMON(5, Terms.TITLE | Terms.LEAD, Terms.NAME),
        /** Headline and lead without what is no name. */
        HEAD_NAMES(6, Terms.TITLE | Terms.LEAD, 0) {
            @Override
            boolean has(int termFlags) {
                return super.has(termFlags) && (termFlags & Terms.NAME) != 0;
            }
        };

        private final int place;
        private final int oneOf;
        private final int noneOf;

        Part(int place, int oneOf, int noneOf) {
            this.place = place;
            this.oneOf = oneOf;
            this.noneOf = noneOf;
        }

        boolean has(int termFlags) {
            return (oneOf == 0 || (oneOf & termFlags) != 0) && (noneOf & termFlags) == 0;
        }
    }

    /** The parts that a term is in. */
    static byte partsOf(int flags) {
        return PARTS[flags & (PARTS.length - 1)];
    }

    static boolean has(int parts, Part part) {
        return (parts >> part.place & 1) != 0;
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(own, 0);
        clearOther();
    }

    /** Forgets the other article. */
    void clearOther() {
        Arrays.fill(others, 0);
        Arrays.fill(dots, 0);
    }

    void addOwn(double weight, int parts) {
        add(own, weight * weight, parts);
    }

    void addOther(double weight, int parts) {
        add(others, weight * weight, parts);
    }

    /** Adds a term that both have, in these parts. */
    void addShared(double product, int parts) {
        add(dots, product, parts);
    }

    private static void add(double[] sums, double value, int parts) {
        for (int part = 0; part < COUNT; part++) {
            if ((parts >> part & 1) != 0) {
                sums[part] += value;
            }
        }
    }

    /** 0 to 1; 0 where one has nothing there. */
    double of(Part part) {
        double product = own[part.place] * others[part.place];
        return product == 0 ? 0 : Math.min(1, dots[part.place] / Math.sqrt(product));
    }

    /** Whether both have something there. */
    boolean both(Part part) {
        return own[part.place] > 0 && others[part.place] > 0;
    }
}

package newswatch.bench.politeness;

/**
 * Chance that can be repeated: the same keys always give the same numbers, on every machine, whatever else was asked
 * before. The generator is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
 */
final class Chance {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int MANTISSA_SHIFT = 11;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** A sequence of its own for these keys. */
    static Chance of(long... keys) {
        long state = GOLDEN;
        for (long key : keys) {
            state = mix(state ^ mix(key + GOLDEN));
        }
        return new Chance(state);
    }

    /** One number of [0, 1) for two keys, without a generator. */
    static double unit(long one, long other) {
        return (mix(one ^ mix(other + GOLDEN)) >>> MANTISSA_SHIFT) * UNIT;
    }

    /** Spreads a number over all 64 bits. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Evenly over all numbers. */
    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Evenly in [0, 1). */
    double unit() {
        return (next() >>> MANTISSA_SHIFT) * UNIT;
    }

    /** True with this probability. */
    boolean hits(double probability) {
        return unit() < probability;
    }

    /** Evenly in [from, to). */
    long between(long from, long to) {
        return from + (long) (unit() * (to - from));
    }

    /** One of them, all alike. */
    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[(int) between(0, choices.length)];
    }

    /** Waiting time of something that happens at random, with this mean. */
    double exponential(double mean) {
        return -mean * StrictMath.log1p(-unit());
    }

    /** Bell curve with mean 0 and deviation 1 (Box and Muller). */
    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log1p(-unit())) * StrictMath.cos(2 * Math.PI * unit());
    }

    /** Times such as those of networks and newsrooms: half are above the median, few far above. */
    double logNormal(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    /** How often something happens that happens so often on average (Knuth, for small means). */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }
}

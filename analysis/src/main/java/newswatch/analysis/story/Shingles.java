package newswatch.analysis.story;

import java.util.Arrays;

/**
 * Hashes of the word sequences of an article, sampled by value: level n keeps those whose lowest n bits are zero, so
 * that two samples can be brought to one level and compared in both directions. After Broder, On the resemblance and
 * containment of documents (1997).
 */
final class Shingles {

    /** How many are kept at most; a shorter text keeps all. */
    static final int MOST = 256;

    private final int level;
    private final int[] hashes;

    /** Takes the array over; ascending, without repeats. */
    Shingles(int level, int[] hashes) {
        this.level = level;
        this.hashes = hashes;
    }

    /** Samples at the lowest level that is small enough. */
    static Shingles sample(int[] all) {
        int[] kept = Arrays.stream(all).sorted().distinct().toArray();
        int level = 0;
        while (kept.length > MOST) {
            level++;
            int mask = mask(level);
            kept = Arrays.stream(kept).filter(hash -> (hash & mask) == 0).toArray();
        }
        return new Shingles(level, kept);
    }

    int level() {
        return level;
    }

    int size() {
        return hashes.length;
    }

    int hash(int at) {
        return hashes[at];
    }

    /** How many of the shingles of this level or above are in both. */
    int shared(Shingles other) {
        int mask = mask(Math.max(level, other.level));
        int shared = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            shared += order == 0 && (hashes[i] & mask) == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** How many there are at the level at which it compares with the other. */
    int countBeside(Shingles other) {
        int mask = mask(Math.max(level, other.level));
        return level >= other.level
                ? hashes.length
                : (int) Arrays.stream(hashes).filter(hash -> (hash & mask) == 0).count();
    }

    private static int mask(int level) {
        return (1 << level) - 1;
    }
}

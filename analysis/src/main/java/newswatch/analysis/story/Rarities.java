package newswatch.analysis.story;

import java.util.function.IntUnaryOperator;

/**
 * How telling terms are: the logarithm of the inverse share of articles that have them, those of a background corpus
 * and those on the desk together. Terms have slots; a term that no article on the desk has any more has none.
 */
final class Rarities {

    private final HashSlots slots = new HashSlots();
    private final IntUnaryOperator background;
    private final int backgroundDocuments;

    /** Articles on the desk by slot, and those of the background. */
    private int[] here = new int[0];

    private int[] there = new int[0];

    /** Logarithms of n + 0.5. */
    private double[] logs = new double[0];

    private int documents;

    /**
     * Begins with the background alone.
     *
     * @param background in how many of its documents a term stands
     */
    Rarities(int backgroundDocuments, IntUnaryOperator background) {
        this.backgroundDocuments = backgroundDocuments;
        this.background = background;
        reach(backgroundDocuments);
    }

    private void reach(int most) {
        int from = logs.length;
        logs = Room.in(logs, 2 * most + 2);
        for (int n = from; n < logs.length; n++) {
            logs[n] = Math.log(n + 0.5);
        }
    }

    /** Counts an article that has these terms, and gives their slots in the same order. */
    int[] add(int[] hashes) {
        documents++;
        reach(backgroundDocuments + documents + 1);
        int[] taken = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            taken[i] = add(hashes[i]);
        }
        return taken;
    }

    private int add(int hash) {
        int slot = slots.take(hash);
        here = Room.in(here, slot);
        there = Room.in(there, slot);
        if (here[slot]++ == 0) {
            there[slot] = background.applyAsInt(hash);
        }
        return slot;
    }

    /** Takes an article back. */
    void remove(int[] taken) {
        documents--;
        for (int slot : taken) {
            if (--here[slot] == 0) {
                slots.release(slot);
            }
        }
    }

    /** How telling the term is today, greater than 0. */
    double of(int slot) {
        int with = here[slot] + there[slot];
        return logs[with + 1 + backgroundDocuments + documents] - logs[with];
    }

    /** The same by the background alone, which never changes. */
    double plain(int slot) {
        return logs[there[slot] + 1 + backgroundDocuments] - logs[there[slot]];
    }

    /** How telling a term would be that only one article has. */
    double rarest() {
        return logs[2 + backgroundDocuments + documents] - logs[1];
    }

    /** How many articles are on the desk. */
    int documents() {
        return documents;
    }

    /** All slots are below this. */
    int bound() {
        return slots.bound();
    }
}

package newswatch.bench.speech;

import java.util.BitSet;

/**
 * A quotation with its source, as sets of the document's tokens.
 *
 * @param message tokens of what is said
 * @param source tokens of who says it; empty if nobody is named
 * @param form kind of speech as the set names it: Direct, Indirect, Reported, FreeIndirect, IndirectFreeIndirect
 * @param isNested whether it lies inside another quotation
 */
record Group(BitSet message, BitSet source, String form, boolean isNested) {

    /** F1 of the messages' tokens, 0 to 1. */
    double overlap(Group other) {
        int both = common(message, other.message);
        return both == 0 ? 0 : 2.0 * both / (message.cardinality() + other.message.cardinality());
    }

    /** How many tokens two sets have in common. */
    static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}

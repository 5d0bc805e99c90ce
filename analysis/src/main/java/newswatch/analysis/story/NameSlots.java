package newswatch.analysis.story;

import java.util.Comparator;
import java.util.List;

/** The names of an article on the desk, in ascending order of their hash, with the slots that {@link Rarities} gave. */
final class NameSlots {

    private static final int LEADING = Terms.TITLE | Terms.LEAD;

    private final int[] hashes;
    private final int[] slots;
    private final byte[] weights;
    private final byte[] flags;

    NameSlots(List<Name> names, Rarities rarities) {
        List<Name> sorted =
                names.stream().sorted(Comparator.comparingInt(Name::hash)).toList();
        this.hashes = sorted.stream().mapToInt(Name::hash).toArray();
        this.slots = rarities.add(hashes);
        this.weights = new byte[hashes.length];
        this.flags = new byte[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            weights[i] = (byte) sorted.get(i).weight();
            flags[i] = (byte) sorted.get(i).flags();
        }
    }

    int[] slots() {
        return slots;
    }

    private boolean is(int at, int flag) {
        return flag == 0 || (flags[at] & flag) != 0;
    }

    private double weight(int at, Rarities rarities) {
        return (1 + Math.log(weights[at] & 0xFF)) * rarities.of(slots[at]);
    }

    /** How alike the names of both are, rare ones first, 0 to 1. */
    double cosine(NameSlots other, Rarities rarities) {
        return cosine(other, 0, rarities);
    }

    /** The same for the names in headline and lead; 1 where one has none there. */
    double leadingCosine(NameSlots other, Rarities rarities) {
        return has(LEADING) && other.has(LEADING) ? cosine(other, LEADING, rarities) : 1;
    }

    private boolean has(int flag) {
        for (int at = 0; at < flags.length; at++) {
            if (is(at, flag)) {
                return true;
            }
        }
        return false;
    }

    private double cosine(NameSlots other, int flag, Rarities rarities) {
        double dot = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            boolean both = order == 0 && is(i, flag) && other.is(j, flag);
            dot += both ? weight(i, rarities) * other.weight(j, rarities) : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return dot == 0 ? 0 : Math.min(1, dot / (norm(flag, rarities) * other.norm(flag, rarities)));
    }

    private double norm(int flag, Rarities rarities) {
        double sum = 0;
        for (int at = 0; at < hashes.length; at++) {
            double weight = is(at, flag) ? weight(at, rarities) : 0;
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    /** Whether both lead with places and have none of them in common. */
    boolean placesClash(NameSlots other) {
        boolean first = false;
        boolean second = false;
        for (int at = 0; at < hashes.length; at++) {
            first |= leadsWithPlace(at);
        }
        for (int at = 0; at < other.hashes.length; at++) {
            second |= other.leadsWithPlace(at);
        }
        return first && second && !sharesLeadingPlace(other);
    }

    private boolean leadsWithPlace(int at) {
        return is(at, Name.PLACE) && is(at, LEADING);
    }

    private boolean sharesLeadingPlace(NameSlots other) {
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            if (order == 0 && leadsWithPlace(i) && other.leadsWithPlace(j)) {
                return true;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return false;
    }
}

package newswatch.analysis.story;

import java.time.Duration;
import java.util.OptionalLong;
import newswatch.analysis.story.Cosines.Part;

/**
 * The article at hand, its weights laid out by slot, so that holding it against another is one pass over the other's
 * terms. One for a desk: it is laid out anew for each article.
 */
@SuppressWarnings("EnumOrdinal") // arrays by feature, in memory only
final class Subject {

    private static final int FEATURES = Feature.values().length;
    private static final double MINUTES_PER_DAY = 1440;
    private static final long MOST_DAYS = 3;
    private static final double TENTH = 0.1;

    /** So many articles are thought to be on the desk from the beginning. */
    private static final double FIRST = 100;

    private final Rarities terms;
    private final Rarities names;
    private final Cosines cosines = new Cosines();

    /** By slot; 0 for terms that the article has not. */
    private float[] weights = new float[0];

    private byte[] parts = new byte[0];
    private double shared;
    private double rarest;
    private double leadingWords;

    Subject(Rarities terms, Rarities names) {
        this.terms = terms;
        this.names = names;
    }

    /** Lays the article out. */
    void lay(Filed filed) {
        TermSlots own = filed.terms();
        weights = Room.in(weights, terms.bound());
        parts = Room.in(parts, terms.bound());
        cosines.clear();
        for (int at = 0; at < own.size(); at++) {
            float weight = (float) own.weight(at, terms);
            weights[own.slot(at)] = weight;
            parts[own.slot(at)] = Cosines.partsOf(own.flags(at));
            cosines.addOwn(weight, Cosines.partsOf(own.flags(at)));
        }
    }

    /** Takes it away again. */
    void clear(Filed filed) {
        for (int slot : filed.terms().slots()) {
            weights[slot] = 0;
        }
    }

    /** How the article that is laid out and another one are alike. */
    Features beside(Filed laid, Filed other) {
        TermSlots theirs = other.terms();
        cosines.clearOther();
        shared = 0;
        rarest = 0;
        leadingWords = 0;
        for (int at = 0; at < theirs.size(); at++) {
            double weight = theirs.weight(at, terms);
            int slot = theirs.slot(at);
            byte in = Cosines.partsOf(theirs.flags(at));
            cosines.addOther(weight, in);
            if (weights[slot] != 0) {
                share(slot, weight, in & parts[slot]);
            }
        }
        return features(laid, other);
    }

    private void share(int slot, double weight, int both) {
        cosines.addShared(weight * weights[slot], both);
        shared += Math.min(weight, weights[slot]);
        if (Cosines.has(both, Part.HEAD)) {
            shareLeading(Cosines.has(both, Part.NAMES), terms.of(slot));
        }
    }

    private void shareLeading(boolean name, double rarity) {
        rarest = name ? Math.max(rarest, rarity) : rarest;
        leadingWords += name ? 0 : rarity;
    }

    private Features features(Filed one, Filed two) {
        double[] values = new double[FEATURES];
        values[Feature.BIAS.ordinal()] = 1;
        values[Feature.BODY.ordinal()] = cosines.of(Part.ALL);
        values[Feature.HEAD.ordinal()] = cosines.of(Part.HEAD);
        values[Feature.HEADLINE.ordinal()] = cosines.of(cosines.both(Part.HEADLINE) ? Part.HEADLINE : Part.HEAD);
        values[Feature.NAMES.ordinal()] = cosines.of(Part.NAMES);
        values[Feature.AGREEING.ordinal()] = Math.sqrt(cosines.of(Part.NAMES) * cosines.of(Part.COMMON));
        values[Feature.PARALLEL.ordinal()] = cosines.both(Part.HEAD_NAMES)
                ? square(cosines.of(Part.HEAD_COMMON) * (1 - cosines.of(Part.HEAD_NAMES)))
                : 0;
        values[Feature.SHARED.ordinal()] = Math.log1p(shared) / 5;
        values[Feature.RAREST.ordinal()] = rarest / terms.rarest();
        values[Feature.CROWD.ordinal()] = TENTH * Math.log(FIRST + terms.documents());
        things(one, two, values);
        times(one, two, values);
        return new Features(
                values,
                one.isBare() || two.isBare(),
                capped(one.days().explicitlyApart(two.days())),
                leadingWords / terms.rarest());
    }

    private static double square(double value) {
        return value * value;
    }

    private void things(Filed one, Filed two, double... values) {
        Quantities quantities = one.quantities();
        values[Feature.ENTITIES.ordinal()] = one.names().cosine(two.names(), names);
        values[Feature.LEADING_APART.ordinal()] = 1 - one.names().leadingCosine(two.names(), names);
        values[Feature.PARALLEL_ENTITIES.ordinal()] = cosines.of(Part.HEAD) * values[Feature.LEADING_APART.ordinal()];
        values[Feature.PLACES_CLASH.ordinal()] = one.names().placesClash(two.names()) ? 1 : 0;
        values[Feature.NUMBERS.ordinal()] = quantities.agreement(two.quantities());
        values[Feature.NUMBERS_CLASH.ordinal()] = quantities.clash(two.quantities()) ? 1 : 0;
        values[Feature.COUNTS_DIFFER.ordinal()] = quantities.leadingCountsDiffer(two.quantities()) ? 1 : 0;
        values[Feature.SCORES_CLASH.ordinal()] = quantities.scoresClash(two.quantities()) ? 1 : 0;
    }

    private static void times(Filed one, Filed two, double... values) {
        boolean dated = one.arrival().published().isPresent()
                && two.arrival().published().isPresent();
        double days = Duration.between(one.time(), two.time()).abs().toMinutes() / MINUTES_PER_DAY;
        values[Feature.UNDATED.ordinal()] = dated ? 0 : 1;
        values[Feature.PUBLISHED_DAY_APART.ordinal()] = dated ? days : 0;
        values[Feature.LATER_DAY.ordinal()] = dated ? Math.max(0, days - 1) : 0;
        values[Feature.DAY_APART.ordinal()] =
                Math.min(MOST_DAYS, capped(one.days().apart(two.days())));
    }

    private static long capped(OptionalLong days) {
        return Math.min(days.orElse(0), Integer.MAX_VALUE);
    }
}

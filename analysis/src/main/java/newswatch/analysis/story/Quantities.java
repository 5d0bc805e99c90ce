package newswatch.analysis.story;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.keyword.TermHash;
import newswatch.analysis.keyword.WordFolder;

/** The numbers of an article, laid out so that they are quickly held against another's. */
final class Quantities {

    /** Below this a bare number means nothing. */
    private static final long TELLING = 13_000;

    private static final int FEW = 3;

    /** Counts of these grow while a happening is reported, so two different ones do not clash. */
    private static final Set<Integer> GROWING = Stream.of(
                    "tote",
                    "todesopfer",
                    "opfer",
                    "verletzte",
                    "schwerverletzte",
                    "vermisste",
                    "menschen",
                    "personen",
                    "leichen",
                    "festnahmen",
                    "fälle")
            .map(word -> TermHash.of(WordFolder.of("de")
                    .fold(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .stem()))
            .collect(Collectors.toUnmodifiableSet());

    private final long[] telling;
    private final long[] scores;
    private final List<Quantity> counted;

    /** What headline and lead count. */
    private final List<Quantity> leading;

    private Quantities(long[] telling, long[] scores, List<Quantity> counted, List<Quantity> leading) {
        this.telling = telling;
        this.scores = scores;
        this.counted = counted;
        this.leading = leading;
    }

    static Quantities of(List<Quantity> all) {
        return new Quantities(
                all.stream()
                        .filter(quantity -> quantity.thousandths() >= TELLING || quantity.is(Quantity.SCORE))
                        .mapToLong(quantity -> 2 * quantity.thousandths() + (quantity.is(Quantity.SCORE) ? 1 : 0))
                        .sorted()
                        .distinct()
                        .toArray(),
                all.stream()
                        .filter(quantity -> quantity.is(Terms.TITLE | Terms.LEAD) && quantity.is(Quantity.SCORE))
                        .mapToLong(Quantity::thousandths)
                        .sorted()
                        .distinct()
                        .toArray(),
                steady(all, Terms.TITLE),
                steady(all, Terms.TITLE | Terms.LEAD));
    }

    /** Counts that do not grow while a happening is reported. */
    private static List<Quantity> steady(List<Quantity> all, int places) {
        return all.stream()
                .filter(quantity -> quantity.is(places)
                        && !quantity.is(Quantity.SCORE)
                        && quantity.unit() != 0
                        && !GROWING.contains(quantity.unit()))
                .toList();
    }

    /**
     * Share of the telling numbers of the article with fewer of them that the other has too; one or two prove little.
     */
    double agreement(Quantities other) {
        int fewer = Math.min(telling.length, other.telling.length);
        return (double) shared(telling, other.telling) / Math.max(FEW, fewer);
    }

    /** How many numbers stand in both; both ascending. */
    private static int shared(long[] some, long[] others) {
        int shared = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            int order = Long.compare(some[i], others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Whether both headlines count the same thing and differ. */
    boolean clash(Quantities other) {
        return !counted.isEmpty()
                && !other.counted.isEmpty()
                && counted.stream().anyMatch(one -> other.counted.stream().anyMatch(two -> differ(one, two)))
                && agreement(other) == 0;
    }

    private static boolean differ(Quantity one, Quantity two) {
        return two.unit() == one.unit() && two.thousandths() != one.thousandths();
    }

    /**
     * Whether headline and lead of both count something alike, percent for instance, and have none of those counts in
     * common: one is 2 percent, the other 3.5.
     */
    boolean leadingCountsDiffer(Quantities other) {
        boolean alike = false;
        for (Quantity one : leading) {
            for (Quantity two : other.leading) {
                if (one.unit() == two.unit() && one.thousandths() == two.thousandths()) {
                    return false;
                }
                alike |= one.unit() == two.unit();
            }
        }
        return alike;
    }

    /** Whether both lead with results and have none in common. */
    boolean scoresClash(Quantities other) {
        return scores.length > 0 && other.scores.length > 0 && shared(scores, other.scores) == 0;
    }
}

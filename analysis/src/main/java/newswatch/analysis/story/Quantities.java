package newswatch.analysis.story;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.keyword.TermHash;
import newswatch.analysis.keyword.WordFolder;

/** The numbers of two articles side by side. */
record Quantities(List<Quantity> some, List<Quantity> others) {

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

    /**
     * Share of the telling numbers of the article with fewer of them that the other has too; one or two prove little.
     */
    double agreement() {
        Set<Quantity> first = telling(some);
        Set<Quantity> second = telling(others);
        long shared = first.stream().filter(second::contains).count();
        int fewer = Math.min(first.size(), second.size());
        return (double) shared / Math.max(FEW, fewer);
    }

    private static Set<Quantity> telling(List<Quantity> quantities) {
        return quantities.stream()
                .filter(quantity -> quantity.thousandths() >= TELLING || quantity.is(Quantity.SCORE))
                .map(quantity -> new Quantity(quantity.thousandths(), 0, quantity.flags() & Quantity.SCORE))
                .collect(Collectors.toSet());
    }

    /** Whether both headlines count the same thing and differ. */
    boolean clash() {
        List<Quantity> first = of(some, Terms.TITLE);
        List<Quantity> second = of(others, Terms.TITLE);
        boolean differ = first.stream()
                .anyMatch(one -> one.unit() != 0
                        && !GROWING.contains(one.unit())
                        && second.stream()
                                .anyMatch(two -> two.unit() == one.unit() && two.thousandths() != one.thousandths()));
        return differ && agreement() == 0;
    }

    /** Whether both lead with results and have none in common. */
    boolean scoresClash() {
        Set<Long> first = scores(some);
        Set<Long> second = scores(others);
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    private static Set<Long> scores(List<Quantity> quantities) {
        return of(quantities, Terms.TITLE | Terms.LEAD).stream()
                .filter(quantity -> quantity.is(Quantity.SCORE))
                .map(Quantity::thousandths)
                .collect(Collectors.toSet());
    }

    private static List<Quantity> of(List<Quantity> quantities, int flags) {
        return quantities.stream().filter(quantity -> quantity.is(flags)).toList();
    }
}

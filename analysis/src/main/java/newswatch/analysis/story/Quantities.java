package newswatch.analysis.story;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers of two articles side by side. */
record Quantities(List<Quantity> some, List<Quantity> others) {

    /** Below this a bare number means nothing. */
    private static final long TELLING = 13_000;

    /** Share of the telling numbers of the article with fewer of them that the other has too. */
    double agreement() {
        Set<Quantity> first = telling(some);
        Set<Quantity> second = telling(others);
        long shared = first.stream().filter(second::contains).count();
        int fewer = Math.min(first.size(), second.size());
        return fewer == 0 ? 0 : (double) shared / fewer;
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
        boolean sameUnit = first.stream()
                .anyMatch(one -> one.unit() != 0
                        && second.stream()
                                .anyMatch(two -> two.unit() == one.unit() && two.thousandths() != one.thousandths()));
        return sameUnit && agreement() == 0;
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

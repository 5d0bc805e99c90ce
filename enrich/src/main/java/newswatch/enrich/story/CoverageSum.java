package newswatch.enrich.story;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.contract.CountryCoverage;
import newswatch.contract.Outlet;
import newswatch.contract.OutletCoverage;
import newswatch.contract.Relation;
import newswatch.contract.StoryMember;

/**
 * Who reports a story, from which countries, and how much of it is no copy: counts over its members, which are added in
 * order of arrival. All counts are exact; only what is shown is bounded.
 */
final class CoverageSum {

    static final int MOST_OUTLETS = 100;
    static final int MOST_COUNTRIES = 50;

    /** Sorting keeps the order of equals: who reported first comes first. */
    private static final Comparator<Tally> MOST_ARTICLES_FIRST =
            Comparator.comparingInt(Tally::articles).reversed();

    private static final Comparator<CountryCoverage> MOST_OUTLETS_FIRST = Comparator.comparingInt(
                    CountryCoverage::getOutlets)
            .thenComparingInt(CountryCoverage::getArticles)
            .reversed()
            .thenComparing(CountryCoverage::getCountry);

    /** By outlet, in order of their first members. */
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private int articles;
    private int originals;

    /** The members of one outlet, and how many of them are no copies. */
    private record Tally(Outlet outlet, int articles, int originals) {

        static Tally of(StoryMember member) {
            return new Tally(member.getOutlet(), 1, member.getRelation() == Relation.COPY_OF ? 0 : 1);
        }

        Tally plus(Tally later) {
            return new Tally(together(outlet, later.outlet), articles + later.articles, originals + later.originals);
        }

        /** What the first does not tell, a later one may. */
        private static Outlet together(Outlet known, Outlet more) {
            return new Outlet(
                    known.getOutletId(),
                    known.getName().or(more::getName).orElse(null),
                    known.getCountry().or(more::getCountry).orElse(null));
        }

        OutletCoverage coverage() {
            return new OutletCoverage(outlet, articles, (double) originals / articles);
        }
    }

    /** Adds the member that arrived next. */
    void add(StoryMember member) {
        Tally tally = Tally.of(member);
        tallies.merge(member.getOutlet().getOutletId(), tally, Tally::plus);
        articles += tally.articles();
        originals += tally.originals();
    }

    /** How many outlets there are. */
    int outletCount() {
        return tallies.size();
    }

    /** The outlets with most members; of equals those that reported first. */
    List<OutletCoverage> outlets() {
        return tallies.values().stream()
                .sorted(MOST_ARTICLES_FIRST)
                .limit(MOST_OUTLETS)
                .map(Tally::coverage)
                .toList();
    }

    /** The countries with most outlets; outlets of no known country are in none. */
    List<CountryCoverage> countries() {
        Map<String, CountryCoverage> countries = new TreeMap<>();
        tallies.values().forEach(tally -> tally.outlet()
                .getCountry()
                .ifPresent(country -> countries.merge(
                        country, new CountryCoverage(country, 1, tally.articles()), CoverageSum::together)));
        return countries.values().stream()
                .sorted(MOST_OUTLETS_FIRST)
                .limit(MOST_COUNTRIES)
                .toList();
    }

    private static CountryCoverage together(CountryCoverage known, CountryCoverage more) {
        return new CountryCoverage(
                known.getCountry(), known.getOutlets() + more.getOutlets(), known.getArticles() + more.getArticles());
    }

    /** Share of the members that are no copies, 0 to 1; there must be a member. */
    double originalShare() {
        return (double) originals / articles;
    }
}

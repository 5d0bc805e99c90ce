package newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import newswatch.contract.CountryCoverage;
import newswatch.contract.Outlet;
import newswatch.contract.OutletCoverage;
import newswatch.contract.Relation;
import newswatch.contract.StoryMember;
import newswatch.enrich.Articles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CoverageSumTest {

    private final CoverageSum sum = new CoverageSum();

    private static StoryMember member(Outlet outlet, Relation relation) {
        return StoryMember.newBuilder()
                .setArticleId("a")
                .setRevision(1)
                .setTitle("")
                .setOutlet(outlet)
                .setRelation(relation)
                .setSimilarity(0.5)
                .setIngestedAt(Articles.NOON)
                .build();
    }

    private void add(String outletId, @Nullable String country, Relation... relations) {
        for (Relation relation : relations) {
            sum.add(member(new Outlet(outletId, null, country), relation));
        }
    }

    @Test
    void tellsForEachOutletHowMuchOfItIsNoCopy() {
        add("elbkurier", "DE", Relation.NEW, Relation.SAME_EVENT);
        add("hafenbote", "DE", Relation.COPY_OF);
        add("talblatt", "CH", Relation.COPY_OF, Relation.SAME_EVENT, Relation.COPY_OF, Relation.COPY_OF);

        assertThat(sum.outlets())
                .extracting(
                        coverage -> coverage.getOutlet().getOutletId(),
                        OutletCoverage::getArticles,
                        OutletCoverage::getOriginalShare)
                .containsExactly(tuple("talblatt", 4, 0.25), tuple("elbkurier", 2, 1.0), tuple("hafenbote", 1, 0.0));
        assertThat(sum.originalShare()).isCloseTo(3 / 7.0, within(1e-15));
        assertThat(sum.outletCount()).isEqualTo(3);
    }

    @Test
    void countsOutletsAndArticlesByCountryWhereItIsKnown() {
        add("elbkurier", "DE", Relation.NEW, Relation.SAME_EVENT);
        add("hafenbote", "DE", Relation.COPY_OF);
        add("bergpost", "CH", Relation.COPY_OF, Relation.SAME_EVENT, Relation.SAME_EVENT);
        add("almruf", "AT", Relation.SAME_EVENT);
        add("inselfunk", "LI", Relation.SAME_EVENT);
        add("irgendwo", null, Relation.SAME_EVENT);

        assertThat(sum.countries())
                .extracting(CountryCoverage::getCountry, CountryCoverage::getOutlets, CountryCoverage::getArticles)
                .containsExactly(tuple("DE", 2, 3), tuple("CH", 1, 3), tuple("AT", 1, 1), tuple("LI", 1, 1));
        assertThat(sum.outletCount()).isEqualTo(6);
    }

    @Test
    void anOutletHasTheNameAndTheCountryThatAMemberTellsFirst() {
        sum.add(member(new Outlet("elbkurier", null, null), Relation.NEW));
        sum.add(member(new Outlet("elbkurier", "Elbkurier", null), Relation.SAME_EVENT));
        sum.add(member(new Outlet("elbkurier", "Der Elbkurier", "DE"), Relation.SAME_EVENT));
        sum.add(member(new Outlet("elbkurier", null, "AT"), Relation.SAME_EVENT));

        assertThat(sum.outlets())
                .extracting(OutletCoverage::getOutlet)
                .containsExactly(new Outlet("elbkurier", "Elbkurier", "DE"));
        assertThat(sum.countries())
                .extracting(CountryCoverage::getCountry, CountryCoverage::getArticles)
                .containsExactly(tuple("DE", 4));
    }

    @Test
    void showsTheOutletsWithMostMembersAndOfEqualsTheFirst() {
        for (int i = 0; i < 150; i++) {
            add("outlet-" + i, "DE", Relation.SAME_EVENT);
        }
        add("outlet-149", "DE", Relation.COPY_OF);

        assertThat(sum.outlets())
                .hasSize(100)
                .extracting(coverage -> coverage.getOutlet().getOutletId())
                .startsWith("outlet-149", "outlet-0", "outlet-1")
                .endsWith("outlet-98");
        assertThat(sum.outletCount()).isEqualTo(150);
        assertThat(sum.countries()).singleElement().satisfies(country -> {
            assertThat(country.getOutlets()).isEqualTo(150);
            assertThat(country.getArticles()).isEqualTo(151);
        });
    }

    /** Whatever comes: counts add up, shares are shares. */
    @RepeatedTest(50)
    void addsUp(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition()); // the repetition number is the seed: failures replay
        List<StoryMember> members = new ArrayList<>();
        int size = 1 + random.nextInt(300);
        for (int i = 0; i < size; i++) {
            int outlet = random.nextInt(40);
            String country = outlet % 3 == 0 ? null : "A" + (char) ('A' + outlet % 7);
            Relation relation = random.nextBoolean() ? Relation.COPY_OF : Relation.SAME_EVENT;
            members.add(member(new Outlet("outlet-" + outlet, null, country), relation));
        }

        members.forEach(sum::add);

        Map<String, Long> byOutlet = members.stream()
                .collect(Collectors.groupingBy(one -> one.getOutlet().getOutletId(), Collectors.counting()));
        assertThat(sum.outlets()).hasSameSizeAs(byOutlet.keySet()).allSatisfy(coverage -> {
            assertThat(coverage.getArticles())
                    .isEqualTo(Math.toIntExact(
                            byOutlet.getOrDefault(coverage.getOutlet().getOutletId(), 0L)));
            assertThat(coverage.getOriginalShare()).isBetween(0.0, 1.0);
        });
        assertThat(sum.countries().stream()
                        .mapToInt(CountryCoverage::getArticles)
                        .sum())
                .isEqualTo((int) members.stream()
                        .filter(one -> one.getOutlet().getCountry().isPresent())
                        .count());
        long originals = members.stream()
                .filter(one -> one.getRelation() != Relation.COPY_OF)
                .count();
        assertThat(Math.round(sum.originalShare() * members.size())).isEqualTo(originals);
    }
}

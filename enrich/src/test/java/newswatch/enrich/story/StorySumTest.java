package newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import newswatch.analysis.story.Decision;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Attribution;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.EntityType;
import newswatch.contract.OutletCoverage;
import newswatch.contract.Party;
import newswatch.contract.Polarity;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.StoryGrowth;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryStance;
import newswatch.contract.StoryState;
import newswatch.contract.TextSpan;
import newswatch.enrich.Articles;
import org.junit.jupiter.api.Test;

class StorySumTest {

    private final StorySum sum = new StorySum();

    private void add(int arrival, AnalyzedArticle.Builder article) {
        AnalyzedArticle built = article.build();
        Decision decision = new Decision(
                built.getArticleId(),
                "s-1",
                Decision.Relation.SAME_EVENT,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                0.5,
                List.of(),
                List.of());
        sum.add(Cards.of(built, decision, arrival, Optional.empty()));
    }

    private StoryState state() {
        return sum.fill(StoryState.newBuilder()
                        .setStoryId("s-1")
                        .setLanguage("de")
                        .setHeadline("")
                        .setLead("")
                        .setVersion(1))
                .build();
    }

    private static StanceAnnotation stance(String actor, String target, Polarity polarity, double confidence) {
        return StanceAnnotation.newBuilder()
                .setActor(new Party(null, actor))
                .setTarget(target)
                .setPolarity(polarity)
                .setAttribution(Attribution.NARRATED)
                .setEvidence(new TextSpan(0, 1))
                .setEvidenceText("Beleg")
                .setConfidence(confidence)
                .setRule("test.v1")
                .build();
    }

    @Test
    void showsTheEarliestAndTheLatestMembersAndCountsAll() {
        for (int i = 1; i <= 250; i++) {
            add(i, Articles.analyzed("a" + i, "outlet" + i % 7).setIngestedAt(Articles.NOON.plusSeconds(i)));
        }

        StoryState state = state();
        assertThat(state.getMemberCount()).isEqualTo(250);
        assertThat(state.getOutletCount()).isEqualTo(7);
        assertThat(state.getMembers())
                .hasSize(200)
                .extracting(StoryMember::getArticleId)
                .contains("a1", "a100", "a151", "a250")
                .doesNotContain("a101", "a150");
        assertThat(state.getMembers()).isSortedAccordingTo(Comparator.comparing(StoryMember::getIngestedAt));
        assertThat(state.getFirstSeenAt()).isEqualTo(Articles.NOON.plusSeconds(1));
        assertThat(state.getLastSeenAt()).isEqualTo(Articles.NOON.plusSeconds(250));
    }

    @Test
    void showsTheEntitiesNamedByMostMembers() {
        for (int i = 1; i <= 40; i++) {
            List<EntityAnnotation> entities = new ArrayList<>();
            for (int id = 0; id < i; id++) {
                entities.add(new EntityAnnotation("Q" + id, "Name " + id, EntityType.ORG, 1.0, List.of(), true));
            }
            add(i, Articles.analyzed("a" + i, "elbkurier").setEntities(entities));
        }

        assertThat(state().getEntities()).hasSize(30).first().satisfies(entity -> {
            assertThat(entity.getEntityId()).isEqualTo("Q0");
            assertThat(entity.getArticles()).isEqualTo(40);
        });
        assertThat(state().getEntities()).last().satisfies(entity -> assertThat(entity.getArticles())
                .isEqualTo(11));
    }

    @Test
    void showsEachActorTargetAndPolarityOnceWithTheSurestEvidence() {
        add(
                1,
                Articles.analyzed("a1", "elbkurier")
                        .setStances(List.of(
                                stance("Grünwald", "Räumung", Polarity.REJECT, 0.6),
                                stance("Voß", "Räumung", Polarity.SUPPORT, 0.7))));
        add(
                2,
                Articles.analyzed("a2", "elbkurier")
                        .setStances(List.of(
                                stance("Grünwald", "räumung", Polarity.REJECT, 0.8),
                                stance("Grünwald", "Räumung", Polarity.SUPPORT, 0.5))));

        assertThat(state().getStances())
                .extracting(StoryStance::getStatementId)
                .containsExactly("a2:1:0", "a1:1:1", "a2:1:1");
    }

    @Test
    void showsTheSurestStancesOnly() {
        for (int i = 1; i <= 70; i++) {
            add(
                    i,
                    Articles.analyzed("a" + i, "elbkurier")
                            .setStances(List.of(stance("Actor " + i, "Räumung", Polarity.REJECT, i / 100.0))));
        }

        assertThat(state().getStances()).hasSize(60).allSatisfy(stance -> assertThat(stance.getConfidence())
                .isGreaterThan(0.1));
    }

    @Test
    void tellsWhoReportsItAndHowFastItGrows() {
        add(1, Articles.analyzed("a1", "elbkurier"));
        add(2, Articles.analyzed("a2", "hafenbote").setIngestedAt(Articles.NOON.plusSeconds(7200)));
        add(3, Articles.analyzed("a3", "hafenbote").setIngestedAt(Articles.NOON.plusSeconds(7260)));

        StoryState state = state();
        assertThat(state.getOutletCount()).isEqualTo(2);
        assertThat(state.getCoverage()).extracting(OutletCoverage::getArticles).containsExactly(2, 1);
        assertThat(state.getCountries()).isEmpty();
        assertThat(state.getOriginalShare()).contains(1.0);
        assertThat(state.getGrowth()).contains(new StoryGrowth(Articles.NOON.plusSeconds(7260), 2, 1, 3, 2));
    }

    @Test
    void isArchiveMaterialOnlyWhileAllMembersAre() {
        add(1, Articles.analyzed("a1", "elbkurier").setBackfill(true));
        assertThat(state().getBackfill()).isTrue();

        add(2, Articles.analyzed("a2", "elbkurier"));
        assertThat(state().getBackfill()).isFalse();
    }
}

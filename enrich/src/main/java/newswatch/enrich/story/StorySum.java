package newswatch.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.contract.Polarity;
import newswatch.contract.StoryEntity;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryStance;
import newswatch.contract.StoryState;

/**
 * The sum of the cards of one story, which are added in order of arrival. Counts are exact; members, outlets,
 * countries, entities and stances are shown up to the bounds of the contract.
 */
final class StorySum {

    /** So many members are shown: the first half of the earliest, the other half of the latest. */
    static final int MOST_MEMBERS = 200;

    static final int MOST_ENTITIES = 30;
    static final int MOST_STANCES = 60;

    private static final Comparator<StoryEntity> MOST_NAMED_FIRST =
            Comparator.comparingInt(StoryEntity::getArticles).reversed().thenComparing(StoryEntity::getEntityId);

    private static final Comparator<StoryStance> SUREST_FIRST =
            Comparator.comparingDouble(StoryStance::getConfidence).reversed();

    private final List<StoryMember> members = new ArrayList<>();
    private final CoverageSum coverage = new CoverageSum();
    private final GrowthSum growth = new GrowthSum();
    private final Map<String, StoryEntity> entities = new HashMap<>();
    private final Map<Position, StoryStance> stances = new LinkedHashMap<>();
    private int memberCount;
    private Instant firstSeen = Instant.MAX;
    private Instant lastSeen = Instant.MIN;
    private boolean backfill = true;

    /** A stance as it is counted once per story. */
    private record Position(String actor, String target, Polarity polarity) {
        static Position of(StoryStance stance) {
            return new Position(
                    stance.getActor().getEntityId().orElse(stance.getActor().getName()),
                    stance.getTarget().toLowerCase(Locale.ROOT),
                    stance.getPolarity());
        }
    }

    /** Adds the card of the member that arrived next. */
    void add(StoryState card) {
        StoryMember member = Cards.memberOf(card);
        memberCount++;
        members.add(member);
        if (members.size() > MOST_MEMBERS) {
            members.remove(MOST_MEMBERS / 2);
        }
        coverage.add(member);
        growth.add(card);
        card.getEntities().forEach(entity -> entities.merge(entity.getEntityId(), entity, StorySum::together));
        card.getStances().forEach(stance -> stances.merge(Position.of(stance), stance, StorySum::surer));
        firstSeen = firstSeen.isAfter(card.getFirstSeenAt()) ? card.getFirstSeenAt() : firstSeen;
        lastSeen = lastSeen.isBefore(card.getLastSeenAt()) ? card.getLastSeenAt() : lastSeen;
        backfill &= card.getBackfill();
    }

    private static StoryEntity together(StoryEntity known, StoryEntity more) {
        return new StoryEntity(
                known.getEntityId(),
                known.getName(),
                known.getType(),
                known.getArticles() + more.getArticles(),
                known.getIsPublic() || more.getIsPublic());
    }

    private static StoryStance surer(StoryStance known, StoryStance other) {
        return other.getConfidence() > known.getConfidence() ? other : known;
    }

    /** How many members were added. */
    int memberCount() {
        return memberCount;
    }

    /** Fills in all that is summed up. */
    StoryState.Builder fill(StoryState.Builder builder) {
        return builder.setMembers(List.copyOf(members))
                .setMemberCount(memberCount)
                .setOutletCount(coverage.outletCount())
                .setCoverage(coverage.outlets())
                .setCountries(coverage.countries())
                .setOriginalShare(coverage.originalShare())
                .setGrowth(growth.growth().orElse(null))
                .setEntities(entities.values().stream()
                        .sorted(MOST_NAMED_FIRST)
                        .limit(MOST_ENTITIES)
                        .toList())
                .setStances(stances.values().stream()
                        .sorted(SUREST_FIRST)
                        .limit(MOST_STANCES)
                        .toList())
                .setFirstSeenAt(firstSeen)
                .setLastSeenAt(lastSeen)
                .setBackfill(backfill);
    }
}

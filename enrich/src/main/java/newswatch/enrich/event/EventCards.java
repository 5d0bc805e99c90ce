package newswatch.enrich.event;

import java.util.List;
import newswatch.analysis.event.EventCard;
import newswatch.analysis.event.EventNumbers;
import newswatch.analysis.event.Thing;
import newswatch.contract.EntityType;
import newswatch.contract.StoryEntity;
import newswatch.contract.StoryState;
import newswatch.schema.Records;

/** Makes what the event desk compares of a story. */
public final class EventCards {

    private static final int LEAST_THINGS = 2;
    private static final List<String> LISTS = List.of("members", "stances", "entities", "coverage", "countries");

    private EventCards() {}

    /** Whether the event desk must hear of it: it can be linked, or it is no more. */
    public static boolean concernsEvents(StoryState state) {
        return isOver(state)
                || (!state.getBackfill()
                        && state.getEntities().stream()
                                        .filter(EventCards::isLinked)
                                        .count()
                                >= LEAST_THINGS);
    }

    static boolean isOver(StoryState state) {
        return state.getMergedInto().isPresent() || state.getMemberCount() == 0;
    }

    private static boolean isLinked(StoryEntity entity) {
        return entity.getEntityId().startsWith("Q");
    }

    /** The state without what the event desk does not need. */
    public static StoryState slim(StoryState state) {
        StoryState bare = Records.without(state, StoryState::new, LISTS);
        return StoryState.newBuilder(bare)
                .setEntities(state.getEntities().stream()
                        .filter(EventCards::isLinked)
                        .toList())
                .setOriginalShare(null)
                .setGrowth(null)
                .build();
    }

    static EventCard of(StoryState state) {
        double members = Math.max(1, state.getMemberCount());
        return new EventCard(
                state.getStoryId(),
                state.getLanguage(),
                state.getFirstSeenAt(),
                state.getLastSeenAt(),
                state.getEntities().stream()
                        .filter(EventCards::isLinked)
                        .map(entity -> new Thing(
                                entity.getEntityId(),
                                entity.getName(),
                                Math.min(1, Math.max(1, entity.getArticles()) / members),
                                entity.getType() == EntityType.LOC))
                        .toList(),
                EventNumbers.of(state.getHeadline() + "\n" + state.getLead()));
    }
}

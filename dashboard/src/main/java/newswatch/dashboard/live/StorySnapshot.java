package newswatch.dashboard.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.contract.Outlet;
import newswatch.contract.Relation;
import newswatch.contract.StoryEntity;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryState;

/**
 * A story as it stood at one moment, ready to be sent.
 *
 * @param storyId its id
 * @param language ISO 639-1 code
 * @param firstSeenAt when its first article was received: the order of the list
 * @param lastSeenAt when its last article was received: what decides how long it is held
 * @param entityIds who and what is named in it, private people left out
 * @param card JSON object for the list
 * @param full JSON object with members, outlets, countries, all entities and all stances
 */
public record StorySnapshot(
        String storyId,
        String language,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Set<String> entityIds,
        String card,
        String full) {

    private static final int CARD_OUTLETS = 12;
    private static final int CARD_COPIES = 3;
    private static final int CARD_ENTITIES = 8;
    private static final int CARD_STANCES = 4;

    public StorySnapshot {
        entityIds = Set.copyOf(entityIds);
    }

    /** The snapshot of a story. Private people are in it only where a text names them: nothing is collected of them. */
    public static StorySnapshot of(StoryState whole) {
        StoryState story = StoryState.newBuilder(whole)
                .setEntities(whole.getEntities().stream()
                        .filter(StoryEntity::getIsPublic)
                        .toList())
                .build();
        ObjectNode full = Json.of(story);
        Quotation.cutEvidence(full.path("stances"), Quotation.LONGEST);
        addOutlets(full, story.getMembers());
        addCopies(full, story.getMembers());
        return new StorySnapshot(
                story.getStoryId(),
                story.getLanguage(),
                story.getFirstSeenAt(),
                story.getLastSeenAt(),
                story.getEntities().stream().map(StoryEntity::getEntityId).collect(Collectors.toUnmodifiableSet()),
                card(full).toString(),
                full.toString());
    }

    private static ObjectNode card(ObjectNode full) {
        ObjectNode card = full.deepCopy();
        card.remove(List.of("members", "coverage", "countries"));
        shorten(card, "outlets", CARD_OUTLETS);
        shorten(card, "copies", CARD_COPIES);
        shorten(card, "entities", CARD_ENTITIES);
        shorten(card, "stances", CARD_STANCES);
        return card;
    }

    /** Cuts a list and says how long it was, as {@code outlets_total}. */
    private static void shorten(ObjectNode card, String field, int length) {
        ArrayNode list = card.withArray(field);
        card.put(field + "_total", list.size());
        while (list.size() > length) {
            list.remove(list.size() - 1);
        }
    }

    private static void addOutlets(ObjectNode story, List<StoryMember> members) {
        ArrayNode outlets = story.putArray("outlets");
        Map<String, Outlet> distinct = new LinkedHashMap<>();
        members.forEach(member -> distinct.putIfAbsent(member.getOutlet().getOutletId(), member.getOutlet()));
        distinct.values().forEach(outlet -> outlets.add(Json.of(outlet)));
    }

    private static void addCopies(ObjectNode story, List<StoryMember> members) {
        ArrayNode copies = story.putArray("copies");
        Map<String, Outlet> outlets = members.stream()
                .collect(Collectors.toMap(StoryMember::getArticleId, StoryMember::getOutlet, (a, b) -> a));
        members.stream()
                .filter(member -> member.getRelation() == Relation.COPY_OF)
                .forEach(member -> {
                    ObjectNode copy = copies.addObject().put("article_id", member.getArticleId());
                    copy.set("outlet", Json.of(member.getOutlet()));
                    member.getCopiedShare().ifPresent(share -> copy.put("copied_share", share));
                    member.getCopyOf().ifPresent(original -> {
                        copy.put("copy_of", original);
                        if (outlets.containsKey(original)) {
                            copy.set("copy_of_outlet", Json.of(outlets.get(original)));
                        }
                    });
                });
    }
}

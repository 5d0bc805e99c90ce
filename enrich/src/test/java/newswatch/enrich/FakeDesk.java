package newswatch.enrich;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Decision;
import newswatch.analysis.story.Decision.Relation;
import newswatch.analysis.story.Placement;
import newswatch.analysis.story.Repair;
import newswatch.enrich.story.Desk;

/**
 * A desk that reads its decisions from the article ids: {@code flut-1} founds or joins the story of {@code flut};
 * {@code flut-2=flut-1} is a copy; {@code flut-3+sturm} shows that the story of {@code sturm} is the same; the second
 * revision of {@code flut-4>sturm} goes to the story of {@code sturm}.
 */
public final class FakeDesk implements Desk {

    private final Duration window;
    private final Map<String, Placement> placements = new LinkedHashMap<>();
    private final Map<String, Set<String>> apart = new LinkedHashMap<>();

    public FakeDesk(Duration window) {
        this.window = window;
    }

    @Override
    public Decision place(Arrival arrival) {
        String id = arrival.articleId();
        boolean known = placements.containsKey(id);
        Optional<String> goesTo = known ? after(id, ">") : Optional.empty();
        String topic = goesTo.orElse(id.split("-")[0]);
        Optional<String> story = storyOf(topic)
                .or(() -> known ? Optional.ofNullable(placements.get(id)).map(Placement::storyId) : Optional.empty());
        List<String> merged = after(id, "+").flatMap(this::storyOf).stream().toList();
        String storyId = story.orElse("s-" + id);
        placements.replaceAll(
                (article, place) -> merged.contains(place.storyId()) ? new Placement(place.arrival(), storyId) : place);
        Arrival kept = placementOf(id)
                .map(first -> withTimesOf(first.arrival(), arrival))
                .orElse(arrival);
        placements.put(id, new Placement(kept, storyId));
        Optional<String> copyOf = after(id, "=");
        Relation relation = known
                ? Relation.UPDATE
                : story.isEmpty() ? Relation.NEW : copyOf.isPresent() ? Relation.COPY_OF : Relation.SAME_EVENT;
        return new Decision(
                id,
                storyId,
                relation,
                copyOf,
                copyOf.isPresent() ? OptionalDouble.of(0.9) : OptionalDouble.empty(),
                Optional.empty(),
                story.isPresent() ? 0.8 : 0,
                merged,
                List.of("ids begin alike"));
    }

    /** A revision keeps the times of the article as it first came. */
    private static Arrival withTimesOf(Arrival first, Arrival revision) {
        return new Arrival(
                revision.articleId(),
                revision.revision(),
                revision.outletId(),
                first.published(),
                first.arrived(),
                first.backfill(),
                revision.signature());
    }

    private static Optional<String> after(String id, String sign) {
        int at = id.indexOf(sign);
        return at < 0 ? Optional.empty() : Optional.of(id.substring(at + 1));
    }

    /** The story that the first article with this beginning is in. */
    private Optional<String> storyOf(String topic) {
        return placements.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(topic + "-"))
                .map(entry -> entry.getValue().storyId())
                .findFirst();
    }

    @Override
    public void restore(Placement placement) {
        placements.put(placement.arrival().articleId(), placement);
    }

    @Override
    public Optional<Placement> placementOf(String articleId) {
        return Optional.ofNullable(placements.get(articleId));
    }

    @Override
    public Optional<String> centralArticleOf(String storyId) {
        return placements.entrySet().stream()
                .filter(entry -> entry.getValue().storyId().equals(storyId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public List<String> expire(Instant now) {
        Map<String, Instant> growth = new LinkedHashMap<>();
        for (Placement placement : placements.values()) {
            growth.merge(placement.storyId(), placement.arrival().arrived(), (a, b) -> a.isAfter(b) ? a : b);
        }
        List<String> forgotten = new ArrayList<>();
        placements.forEach((id, placement) -> {
            Instant last = growth.getOrDefault(placement.storyId(), now);
            if (last.isBefore(now.minus(window))) {
                forgotten.add(id);
            }
        });
        forgotten.forEach(placements::remove);
        return forgotten;
    }

    @Override
    public Repair split(String storyId, List<String> articleIds) {
        if (articleIds.stream().anyMatch(id -> !storyId.equals(storyIdOf(id)))) {
            return new Repair.Refused("Not in story " + storyId + ".");
        }
        String own = "s-" + articleIds.get(0);
        if (placements.values().stream().anyMatch(place -> place.storyId().equals(own))) {
            return new Repair.Refused("There is a story " + own + " already.");
        }
        placements.replaceAll((id, place) -> articleIds.contains(id) ? new Placement(place.arrival(), own) : place);
        keepApart(storyId, own);
        return new Repair.Split(storyId, own, articleIds);
    }

    private String storyIdOf(String articleId) {
        return placementOf(articleId).map(Placement::storyId).orElse("");
    }

    @Override
    public Repair merge(String one, String other) {
        if (placements.values().stream().noneMatch(place -> place.storyId().equals(other))) {
            return new Repair.Refused("There is no open story " + other + " in this language.");
        }
        placements.replaceAll(
                (id, place) -> place.storyId().equals(other) ? new Placement(place.arrival(), one) : place);
        apart.clear();
        return new Repair.Merged(other, one);
    }

    @Override
    public Map<String, Set<String>> apart() {
        return Map.copyOf(apart);
    }

    @Override
    public void keepApart(String one, String other) {
        apart.put(one, Set.of(other));
        apart.put(other, Set.of(one));
    }
}

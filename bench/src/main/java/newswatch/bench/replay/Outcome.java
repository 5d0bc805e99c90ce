package newswatch.bench.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;

/**
 * Everything that came out of a run: per key the chain of its records, and which story each article is in. Read by one
 * thread; the counts may be asked by others.
 */
final class Outcome {

    private final Map<String, Map<String, Digest>> chains = new HashMap<>();
    private final Map<String, Digest> finalStates = new HashMap<>();
    private final Map<String, Placed> placed = new HashMap<>();
    private final Map<String, String> heirs = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Map<String, Integer> decisions = new HashMap<>();
    private final Map<StoryChange, Integer> changes = new HashMap<>();
    private final AtomicInteger decided = new AtomicInteger();

    private record Placed(String story, int revision) {}

    /** Takes a record in. */
    void record(String topic, String key, long timestamp, byte[] value) {
        chains.computeIfAbsent(topic, name -> new HashMap<>())
                .computeIfAbsent(key, any -> new Digest())
                .add(timestamp, value);
    }

    /** Takes a story in as it stands from now on. */
    void stands(String storyId, long timestamp, byte[] value) {
        Digest state = new Digest();
        state.add(timestamp, value);
        finalStates.put(storyId, state);
    }

    /** Takes in what happened to a story. */
    void happened(StoryEvent event) {
        changes.merge(event.getChange(), 1, Integer::sum);
        if (event.getChange() == StoryChange.MERGED) {
            event.getMerged().forEach(merged -> heirs.put(merged, event.getStoryId()));
        } else {
            place(event.getArticleId(), new Placed(event.getStoryId(), event.getRevision()));
            decisions.merge(event.getArticleId() + ":" + event.getRevision(), 1, Integer::sum);
            decided.incrementAndGet();
        }
    }

    /** Each event is keyed by its story, so those about one article may be read in any order. */
    private void place(String article, Placed now) {
        Placed before = placed.getOrDefault(article, now);
        if (!before.story().equals(now.story())) {
            changed.add(article);
        }
        placed.put(article, before.revision() > now.revision() ? before : now);
    }

    /** How many articles have their decision, revisions counted by themselves. */
    int decided() {
        return decided.get();
    }

    /** Decisions beyond the first about the same revision of an article. */
    int doubled() {
        return decided() - decisions.size();
    }

    int changes(StoryChange change) {
        return changes.getOrDefault(change, 0);
    }

    /** Records per topic. */
    int records(String topic) {
        return chain(topic).values().stream().mapToInt(Digest::records).sum();
    }

    /** The chains of a topic by key. */
    Map<String, Digest> chain(String topic) {
        return chains.getOrDefault(topic, Map.of());
    }

    Map<String, Digest> finalStates() {
        return finalStates;
    }

    /** The story that each article is in at the end, mergers followed. */
    Map<String, String> assignment() {
        Map<String, String> last = new HashMap<>();
        placed.forEach((article, at) -> last.put(article, heirOf(at.story())));
        return last;
    }

    private String heirOf(String story) {
        String heir = story;
        Set<String> seen = new HashSet<>();
        while (heirs.containsKey(heir) && seen.add(heir)) {
            heir = heirs.getOrDefault(heir, heir);
        }
        return heir;
    }

    /** How many articles were told to be in one story and later in another. */
    long churned() {
        return placed.entrySet().stream()
                .filter(entry -> changed.contains(entry.getKey()) || isMerged(entry.getValue()))
                .count();
    }

    private boolean isMerged(Placed at) {
        return !heirOf(at.story()).equals(at.story());
    }

    /** How many stories became part of others. */
    int mergedAway() {
        return heirs.size();
    }

    int articles() {
        return placed.size();
    }
}

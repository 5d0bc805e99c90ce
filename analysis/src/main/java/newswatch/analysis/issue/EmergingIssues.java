package newswatch.analysis.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newswatch.analysis.text.Sha256;

/**
 * Groups the targets of one language that belong to no defined issue, one after the other: a target joins the group
 * whose founding words it shares most, or founds one. Compared with founders only, so groups do not drift. Mutable, not
 * thread-safe, bounded by a window and a number of groups; the same targets at the same times give the same groups.
 */
public final class EmergingIssues {

    /** Version of the grouping. */
    public static final String VERSION = "emerging-1";

    /** A group that nothing has joined for so long is forgotten. */
    public static final Duration DEFAULT_WINDOW = Duration.ofDays(14);

    /** So many groups of a language are remembered; beyond, those joined longest ago go first. */
    public static final int DEFAULT_MOST = 5_000;

    private static final Comparator<EmergingIssue> OLDEST_FIRST =
            Comparator.comparing(EmergingIssue::lastSeen).thenComparing(EmergingIssue::id);

    private static final Comparator<Scored> BEST = Comparator.comparingDouble(Scored::likeness)
            .thenComparing(scored -> scored.group().issue.id(), Comparator.reverseOrder());

    private final String language;
    private final Duration window;
    private final int most;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, Set<String>> postings = new HashMap<>();
    private final TreeSet<EmergingIssue> byAge = new TreeSet<>(OLDEST_FIRST);

    /**
     * Remembers nothing yet.
     *
     * @param language of the targets, ISO 639-1
     * @param window from the last target to join a group until it is forgotten, in the targets' own time
     * @param most how many groups are remembered, at least 1
     */
    public EmergingIssues(String language, Duration window, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, was " + most);
        }
        this.language = language;
        this.window = window;
        this.most = most;
    }

    private record Group(EmergingIssue issue, TopicWords words) {}

    private record Scored(Group group, double likeness) {}

    /**
     * What became of a target.
     *
     * @param issue its group as it stands now
     * @param forgotten ids of the groups that went for it
     */
    public record Placed(EmergingIssue issue, List<String> forgotten) {

        public Placed {
            forgotten = List.copyOf(forgotten);
        }
    }

    /** Takes back a group that was remembered elsewhere. */
    public void restore(EmergingIssue issue) {
        put(new Group(issue, TopicWords.of(issue.founder(), language)));
    }

    /**
     * Finds the group of a target.
     *
     * @param time when it was received
     * @param founds whether it may found a group and keep one alive; archive material does neither
     * @return empty if the target says nothing of a topic, or has no group and may found none
     */
    public Optional<Placed> place(String target, Instant time, boolean founds) {
        TopicWords words = TopicWords.of(target, language);
        if (!words.tellATopic()) {
            return Optional.empty();
        }
        Optional<Group> known = nearest(words);
        if (!founds) {
            return known.map(group -> new Placed(group.issue, List.of()));
        }
        if (known.isEmpty() && !words.mayFound()) {
            return Optional.empty();
        }
        Group group = known.orElseGet(() -> new Group(new EmergingIssue(idOf(words), target, time), words));
        remove(group.issue.id());
        Group now = new Group(group.issue.seen(time), group.words);
        put(now);
        return Optional.of(new Placed(now.issue, forget()));
    }

    private String idOf(TopicWords words) {
        return EmergingIssue.PREFIX
                + Sha256.of(language + ' ' + words.signature()).substring(0, 16);
    }

    private Optional<Group> nearest(TopicWords words) {
        Set<String> candidates = new HashSet<>();
        words.keys().forEach(key -> candidates.addAll(postings.getOrDefault(key, Set.of())));
        return candidates.stream()
                .map(id -> groups.get(id))
                .map(group -> new Scored(group, group.words.likeness(words)))
                .filter(scored -> scored.likeness >= TopicWords.LEAST_LIKENESS)
                .max(BEST)
                .map(Scored::group);
    }

    private void put(Group group) {
        groups.put(group.issue.id(), group);
        byAge.add(group.issue);
        group.words.keys().forEach(key -> postings.computeIfAbsent(key, unseen -> new HashSet<>())
                .add(group.issue.id()));
    }

    private void remove(String id) {
        Group gone = groups.remove(id);
        if (gone == null) {
            return;
        }
        byAge.remove(gone.issue);
        for (String key : gone.words.keys()) {
            Set<String> ids = postings.getOrDefault(key, Set.of());
            ids.remove(id);
            if (ids.isEmpty()) {
                postings.remove(key);
            }
        }
    }

    private List<String> forget() {
        List<String> forgotten = new ArrayList<>();
        Instant least = byAge.last().lastSeen().minus(window);
        while (byAge.size() > most || byAge.first().lastSeen().isBefore(least)) {
            String id = byAge.first().id();
            forgotten.add(id);
            remove(id);
        }
        return forgotten;
    }

    /** How many groups are remembered. */
    public int size() {
        return groups.size();
    }
}

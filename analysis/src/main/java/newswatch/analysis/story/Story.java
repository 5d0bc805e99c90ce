package newswatch.analysis.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import newswatch.analysis.story.Weighing.Part;

/** A story with its members. What it answers depends on its members alone, not on the order in which they came in. */
final class Story {

    /** Likenesses are summed as whole numbers of this many parts, so that the order of summing cannot matter. */
    private static final double PARTS = 1_000_000;

    private final String id;
    private final NavigableSet<Filed> members = new TreeSet<>(Filed.BY_ARRIVAL);
    private final Map<Filed, Long> centrality = new HashMap<>();

    Story(String id) {
        this.id = id;
    }

    /** The id of the story that an article founds. */
    static String idOf(String founder) {
        return "s-" + founder;
    }

    String id() {
        return id;
    }

    NavigableSet<Filed> members() {
        return members;
    }

    void add(Filed filed) {
        long sum = 0;
        for (Filed member : members) {
            long alike = alike(filed, member);
            centrality.merge(member, alike, Long::sum);
            sum += alike;
        }
        members.add(filed);
        centrality.put(filed, sum);
    }

    void remove(Filed filed) {
        members.remove(filed);
        centrality.remove(filed);
        for (Filed member : members) {
            centrality.merge(member, -alike(filed, member), Long::sum);
        }
    }

    private static long alike(Filed one, Filed two) {
        return Math.round(Part.ALL.of(one.plain().cosines(two.plain())) * PARTS);
    }

    /** The article that the story is named after, or the earliest if it is no longer remembered. */
    Filed founder() {
        return members.stream()
                .filter(member -> idOf(member.id()).equals(id))
                .findFirst()
                .orElseGet(members::first);
    }

    /** The members that are most like all others, the most central first; ties go to the earliest. */
    Stream<Filed> central() {
        return members.stream()
                .sorted(Comparator.<Filed>comparingLong(member -> -centrality.getOrDefault(member, 0L))
                        .thenComparing(Filed.BY_ARRIVAL));
    }

    /** Whom a new article is compared with: the founder and the most central others. */
    List<Filed> judges(int central) {
        Filed founder = founder();
        return Stream.concat(
                        Stream.of(founder),
                        central().filter(member -> member != founder).limit(central))
                .toList();
    }

    /** When it last grew; archive material does not count while there is other. */
    Instant lastGrowth() {
        Optional<Instant> live = members.stream()
                .filter(member -> !member.arrival().backfill())
                .map(member -> member.arrival().arrived())
                .max(Comparator.naturalOrder());
        return live.orElseGet(() -> members.last().arrival().arrived());
    }
}

package newswatch.analysis.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A story with its members. What it answers depends on its members alone, not on the order in which they came in. */
final class Story {

    /** The order of closing: what grew last longest ago comes first; ties by id. */
    static final Comparator<Story> BY_GROWTH =
            Comparator.comparing(Story::lastGrowth).thenComparing(Story::id);

    /** Likenesses are summed as whole numbers of this many parts, so that the order of summing cannot matter. */
    private static final double PARTS = 1_000_000;

    private final String id;
    private final ToDoubleBiFunction<Filed, Filed> alike;
    private final List<Filed> members = new ArrayList<>(1);

    /** How like all others each member is, in the order of members. */
    private long[] centrality = new long[1];

    private Instant lastGrowth = Instant.MIN;
    private List<Filed> judges = List.of();
    private int judgesFor;

    /**
     * A story without members.
     *
     * @param alike how like two articles are, the same in both directions
     */
    Story(String id, ToDoubleBiFunction<Filed, Filed> alike) {
        this.id = id;
        this.alike = alike;
    }

    /** The id of the story that an article founds. */
    static String idOf(String founder) {
        return "s-" + founder;
    }

    String id() {
        return id;
    }

    /** In order of arrival. */
    List<Filed> members() {
        return Collections.unmodifiableList(members);
    }

    void add(Filed filed) {
        int place = -1 - Collections.binarySearch(members, filed, Filed.BY_ARRIVAL);
        long sum = 0;
        for (int i = 0; i < members.size(); i++) {
            long parts = parts(filed, members.get(i));
            centrality[i] += parts;
            sum += parts;
        }
        members.add(place, filed);
        centrality = members.size() > centrality.length ? Arrays.copyOf(centrality, 2 * members.size()) : centrality;
        System.arraycopy(centrality, place, centrality, place + 1, members.size() - place - 1);
        centrality[place] = sum;
        change();
    }

    void remove(Filed filed) {
        int place = Collections.binarySearch(members, filed, Filed.BY_ARRIVAL);
        members.remove(place);
        System.arraycopy(centrality, place + 1, centrality, place, members.size() - place);
        for (int i = 0; i < members.size(); i++) {
            centrality[i] -= parts(filed, members.get(i));
        }
        change();
    }

    private long parts(Filed one, Filed two) {
        return Math.round(alike.applyAsDouble(one, two) * PARTS);
    }

    private void change() {
        judges = List.of();
        lastGrowth = members.isEmpty() ? Instant.MIN : growth();
    }

    private Instant growth() {
        Optional<Instant> live = members.stream()
                .filter(member -> !member.arrival().backfill())
                .map(member -> member.arrival().arrived())
                .max(Comparator.naturalOrder());
        return live.orElseGet(() -> members.get(members.size() - 1).arrival().arrived());
    }

    /** The article that the story is named after, or the earliest if it is no longer remembered. */
    Filed founder() {
        return members.stream()
                .filter(member -> id.length() == member.id().length() + 2 && id.endsWith(member.id()))
                .findFirst()
                .orElseGet(() -> members.get(0));
    }

    /** The members that are most like all others, the most central first; ties go to the earliest. */
    Stream<Filed> central() {
        return IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(at -> -centrality[at]).thenComparing(at -> at))
                .map(members::get);
    }

    /**
     * Whom a new article is compared with: the founder and the most central others, of each outlet one, so that none
     * can make a story its own by writing much.
     */
    List<Filed> judges(int central) {
        if (judges.isEmpty() || judgesFor != central) {
            judgesFor = central;
            judges = members.size() == 1 ? List.copyOf(members) : elect(central);
        }
        return judges;
    }

    private List<Filed> elect(int central) {
        Filed founder = founder();
        Set<String> outlets = new HashSet<>(Set.of(founder.arrival().outletId()));
        return Stream.concat(
                        Stream.of(founder),
                        central()
                                .filter(member -> outlets.add(member.arrival().outletId()))
                                .limit(central))
                .toList();
    }

    /** Whether one of its articles was published so near this time; one of an unknown day may have been. */
    boolean isToldWithin(Duration distance, Instant time) {
        return members.stream()
                .map(member -> member.arrival().published())
                .anyMatch(told -> told.isEmpty()
                        || Duration.between(told.get(), time).abs().compareTo(distance) <= 0);
    }

    /** When its first article arrived. */
    Instant begin() {
        return members.get(0).arrival().arrived();
    }

    /** When it last grew; archive material does not count while there is other. */
    Instant lastGrowth() {
        return lastGrowth;
    }
}

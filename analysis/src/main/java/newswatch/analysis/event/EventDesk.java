package newswatch.analysis.event;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which stories of different languages report the same event: by the things they speak of, rare ones first, by
 * places, numbers and time. A story is linked once and keeps its event. Not thread-safe; the same cards in the same
 * order give the same links.
 */
public final class EventDesk {

    /** Version of the rule. */
    public static final String VERSION = "events-1";

    /** Stories of one event begin within a day and a half of each other. */
    private static final Duration NEAR = Duration.ofHours(36);

    /** A story that has not grown for longer is forgotten. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private static final double ALIKE = 0.5;
    private static final int LEAST_SHARED = 2;
    private static final double NUMBER = 0.1;
    private static final int MOST_NUMBERS = 2;
    private static final int MOST_NAMES = 4;

    private static final Comparator<EventCard> BY_END =
            Comparator.comparing(EventCard::end).thenComparing(EventCard::storyId);

    private static final Comparator<EventCard> BY_BEGIN =
            Comparator.comparing(EventCard::begin).thenComparing(EventCard::storyId);

    private static final Comparator<Match> LIKELIEST =
            Comparator.comparingDouble((Match match) -> -match.likeness()).thenComparing(Match::other, BY_BEGIN);

    private final Map<String, EventCard> cards = new HashMap<>();
    private final TreeSet<EventCard> byEnd = new TreeSet<>(BY_END);
    private final Map<String, Set<String>> storiesWith = new HashMap<>();
    private final Map<String, String> eventOf = new HashMap<>();

    /** Opens an empty desk. */
    public EventDesk() {}

    /** Another story beside the one at hand. */
    private record Match(EventCard other, double likeness, List<String> reasons) {}

    /** Takes back a story, with its event if it has one. */
    public void restore(EventCard card, Optional<String> eventId) {
        put(card);
        eventId.ifPresent(event -> eventOf.put(card.storyId(), event));
    }

    /**
     * Looks at a story as it stands now.
     *
     * @return links of this story and of the one it was linked with; none where nothing is new
     */
    public List<EventLink> see(EventCard card) {
        put(card);
        return eventOf.containsKey(card.storyId())
                ? List.of()
                : best(card).map(match -> link(card, match)).orElse(List.of());
    }

    private void put(EventCard card) {
        forget(cards.get(card.storyId()));
        cards.put(card.storyId(), card);
        byEnd.add(card);
        card.things().forEach(thing -> storiesWith
                .computeIfAbsent(thing.id(), id -> new TreeSet<>())
                .add(card.storyId()));
    }

    private void forget(@Nullable EventCard card) {
        if (card != null) {
            cards.remove(card.storyId());
            byEnd.remove(card);
            card.things()
                    .forEach(thing -> storiesWith.computeIfPresent(thing.id(), (id, stories) -> {
                        stories.remove(card.storyId());
                        return stories.isEmpty() ? null : stories;
                    }));
        }
    }

    private Optional<Match> best(EventCard card) {
        Set<String> candidates = new HashSet<>();
        card.things().forEach(thing -> candidates.addAll(storiesWith.getOrDefault(thing.id(), Set.of())));
        return candidates.stream()
                .flatMap(id -> Optional.ofNullable(cards.get(id)).stream())
                .filter(other -> !other.language().equals(card.language()))
                .filter(other -> isNear(card, other))
                .flatMap(other -> match(card, other).stream())
                .min(LIKELIEST);
    }

    private static boolean isNear(EventCard one, EventCard two) {
        return Duration.between(one.begin(), two.begin()).abs().compareTo(NEAR) <= 0;
    }

    private Optional<Match> match(EventCard card, EventCard other) {
        Map<String, Thing> theirs =
                other.things().stream().collect(Collectors.toMap(Thing::id, thing -> thing, (one, two) -> one));
        List<Thing> shared = card.things().stream()
                .filter(thing -> theirs.containsKey(thing.id()))
                .sorted(Comparator.comparingDouble((Thing thing) -> -weight(thing))
                        .thenComparing(Thing::id))
                .toList();
        boolean elsewhere =
                card.hasPlace() && other.hasPlace() && shared.stream().noneMatch(Thing::place);
        if (shared.size() < LEAST_SHARED || elsewhere) {
            return Optional.empty();
        }
        double dot = shared.stream()
                .mapToDouble(thing -> weight(thing) * weight(theirs.getOrDefault(thing.id(), thing)))
                .sum();
        Set<String> numbers = new TreeSet<>(card.numbers());
        numbers.retainAll(other.numbers());
        double likeness = dot / (norm(card) * norm(other)) + NUMBER * Math.min(MOST_NUMBERS, numbers.size());
        return likeness < ALIKE
                ? Optional.empty()
                : Optional.of(new Match(other, Math.min(1, likeness), reasons(shared, numbers)));
    }

    /** Rare things tell more, and those that most articles of the story name. */
    private double weight(Thing thing) {
        int with = Math.max(1, storiesWith.getOrDefault(thing.id(), Set.of()).size());
        return Math.sqrt(thing.share()) * Math.log1p((double) cards.size() / with);
    }

    private double norm(EventCard card) {
        return Math.sqrt(card.things().stream()
                .mapToDouble(thing -> weight(thing) * weight(thing))
                .sum());
    }

    private static List<String> reasons(List<Thing> shared, Set<String> numbers) {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                shared.stream().limit(MOST_NAMES).map(Thing::name).collect(Collectors.joining(", ", "shares ", "")));
        if (!numbers.isEmpty()) {
            reasons.add("the same numbers: " + String.join(", ", numbers));
        }
        return reasons;
    }

    private List<EventLink> link(EventCard card, Match match) {
        EventCard other = match.other();
        EventCard first = BY_BEGIN.compare(card, other) < 0 ? card : other;
        String known = eventOf.get(other.storyId());
        String event = known == null ? "e-" + first.storyId().replaceFirst("^s-", "") : known;
        List<EventLink> links = new ArrayList<>();
        if (known == null) {
            links.add(link(other, event, card, match));
        }
        links.add(link(card, event, other, match));
        links.forEach(link -> eventOf.put(link.storyId(), event));
        return links;
    }

    private static EventLink link(EventCard card, String event, EventCard other, Match match) {
        return new EventLink(
                card.storyId(), card.language(), event, other.storyId(), match.likeness(), match.reasons());
    }

    /**
     * Forgets a story that is no more.
     *
     * @return whether it had been linked
     */
    public boolean forget(String storyId) {
        forget(cards.get(storyId));
        return eventOf.remove(storyId) != null;
    }

    /**
     * Forgets the stories that have not grown for three days.
     *
     * @return their ids
     */
    public List<String> expire(Instant now) {
        Instant last = now.minus(REMEMBERED);
        List<String> forgotten = new ArrayList<>();
        while (!byEnd.isEmpty() && byEnd.first().end().isBefore(last)) {
            String storyId = byEnd.first().storyId();
            forget(storyId);
            forgotten.add(storyId);
        }
        return List.copyOf(forgotten);
    }
}

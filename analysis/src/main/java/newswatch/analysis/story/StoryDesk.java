package newswatch.analysis.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import newswatch.analysis.keyword.BackgroundFrequencies;
import newswatch.analysis.story.Decision.Relation;

/**
 * Decides, article by article, which story each belongs to. One desk serves one language. It remembers what it placed,
 * bounded by its window; the same arrivals in the same order give the same decisions. Not thread-safe.
 *
 * <p>What it remembers is a function of the set of placements and of what an operator has parted ({@link #apart})
 * alone: {@link #restore} in any order gives the same desk.
 */
public final class StoryDesk {

    /** Version of features, weights and thresholds. */
    public static final String VERSION = "stories-4";

    /** The window of design.md: how long since a story last grew it stays open. */
    public static final Duration DEFAULT_WINDOW = Duration.ofDays(3);

    /** A story is remembered for so many thirds of the window: for what follows it and for what comes late. */
    private static final int REMEMBERED = 5;

    private static final int THIRDS = 3;

    /** A story that grows for longer takes in nothing more but copies; what comes then follows it. */
    private static final Duration LONGEST = Duration.ofDays(14);

    /** The same for a story of so many articles. */
    private static final int MOST_MEMBERS = 3000;

    private final Duration window;
    private final Duration remembered;
    private final Judge judge;
    private final Index index = new Index(BackgroundFrequencies.of("de"));
    private final Map<String, Filed> articles = new HashMap<>();
    private final Map<String, Story> storyOf = new HashMap<>();
    private final Map<String, Story> stories = new HashMap<>();
    private final TreeSet<Story> byGrowth = new TreeSet<>(Story.BY_GROWTH);
    private final Apartness apartness = new Apartness();

    /**
     * Opens an empty desk.
     *
     * @param window how long since a story last grew it stays open
     */
    public StoryDesk(Duration window) {
        this(window, StoryWeights.load());
    }

    StoryDesk(Duration window, StoryWeights weights) {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("window must be positive, was " + window);
        }
        this.window = window;
        this.remembered = window.multipliedBy(REMEMBERED).dividedBy(THIRDS);
        this.judge = new Judge(index, weights, apartness::holds);
    }

    /**
     * Decides where the article belongs and remembers it. Of an article already remembered the new revision takes the
     * old one's place and keeps its times, so what a store must keep is {@link #placementOf} after this call.
     */
    public Decision place(Arrival arrival) {
        Filed known = articles.get(arrival.articleId());
        return known == null ? decide(arrival) : revise(known, arrival);
    }

    private Decision revise(Filed known, Arrival arrival) {
        Story story = story(known);
        if (known.fingerprint() == arrival.signature().content().fingerprint()) {
            return decision(arrival, story.id(), Relation.UNCHANGED, List.of("same content as before"));
        }
        Arrival first = known.arrival();
        drop(known);
        keep(
                new Arrival(
                        arrival.articleId(),
                        arrival.revision(),
                        arrival.outletId(),
                        first.published(),
                        first.arrived(),
                        first.backfill(),
                        arrival.signature()),
                story.id());
        return decision(
                arrival,
                story.id(),
                Relation.UPDATE,
                List.of("revision " + arrival.revision() + " of a known article"));
    }

    private static Decision decision(Arrival arrival, String storyId, Relation relation, List<String> reasons) {
        return new Decision(
                arrival.articleId(),
                storyId,
                relation,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                1,
                List.of(),
                reasons);
    }

    private Decision decide(Arrival arrival) {
        Filed filed = index.file(arrival);
        Decision decision = judge.decide(filed, this::story, story -> isOpen(story, arrival));
        decision.merged().forEach(merged -> move(merged, decision.storyId()));
        put(filed, decision.storyId());
        return decision;
    }

    /** All articles of a story go to another. */
    private void move(String merged, String heir) {
        Story story = stories.remove(merged);
        if (story != null) {
            byGrowth.remove(story);
            story.members().forEach(member -> put(member, heir));
            apartness.inherit(heir, merged);
            apartness.forget(merged);
        }
    }

    /**
     * An operator's word: these articles are a story of their own. No later decision makes the two stories one.
     *
     * @param storyId an open story; it keeps its id
     * @param articleIds some of its articles, not all; not its founder alone, whose name the story has
     */
    public Repair split(String storyId, Collection<String> articleIds) {
        Story story = stories.get(storyId);
        if (story == null) {
            return notOpen(storyId);
        }
        Set<String> wanted = Set.copyOf(articleIds);
        List<Filed> leaving = story.members().stream()
                .filter(member -> wanted.contains(member.id()))
                .toList();
        Optional<String> problem = problemOf(story, wanted, leaving);
        if (problem.isPresent()) {
            return new Repair.Refused(problem.get());
        }
        return leaving.stream()
                .filter(member -> !stories.containsKey(Story.idOf(member.id())))
                .findFirst()
                .map(founder -> moveOut(story, Story.idOf(founder.id()), leaving))
                .orElseGet(() -> new Repair.Refused(
                        "The story is named after its founder; name the other articles to part them from it."));
    }

    private static Repair notOpen(String storyId) {
        return new Repair.Refused("There is no open story " + storyId + " in this language.");
    }

    private static Optional<String> problemOf(Story story, Set<String> wanted, List<Filed> leaving) {
        if (wanted.isEmpty()) {
            return Optional.of("No article is named.");
        }
        if (leaving.size() < wanted.size()) {
            Set<String> strangers = new TreeSet<>(wanted);
            leaving.forEach(member -> strangers.remove(member.id()));
            return Optional.of("Not in story " + story.id() + ": " + String.join(", ", strangers) + ".");
        }
        return leaving.size() == story.members().size()
                ? Optional.of("All articles of the story are named; then nothing is left to part them from.")
                : Optional.empty();
    }

    private Repair moveOut(Story story, String storyId, List<Filed> leaving) {
        List<String> ids = leaving.stream().map(Filed::id).toList();
        byGrowth.remove(story);
        leaving.forEach(story::remove);
        byGrowth.add(story);
        leaving.forEach(member -> put(member, storyId));
        apartness.inherit(storyId, story.id());
        apartness.part(storyId, story.id());
        return new Repair.Split(story.id(), storyId, ids);
    }

    /** An operator's word: two open stories are one. The one that began first is the heir. */
    public Repair merge(String one, String other) {
        Story first = stories.get(one);
        Story second = stories.get(other);
        if (first == null || second == null) {
            return notOpen(first == null ? one : other);
        }
        if (one.equals(other)) {
            return new Repair.Refused("A story cannot be merged with itself.");
        }
        boolean inOrder = Filed.BY_ARRIVAL.compare(
                        first.members().get(0), second.members().get(0))
                <= 0;
        String heir = inOrder ? one : other;
        String merged = inOrder ? other : one;
        apartness.reconcile(one, other);
        move(merged, heir);
        return new Repair.Merged(merged, heir);
    }

    /** The stories that an operator has parted from one another, by story: what a store keeps beside placements. */
    public SortedMap<String, Set<String>> apart() {
        return apartness.all();
    }

    /** Takes back, after all placements, what {@link #apart} told. */
    public void keepApart(String one, String other) {
        apartness.part(one, other);
    }

    /** How the open stories stand to an article that is not taken in; of copies nothing is asked. For learning. */
    List<Judge.Verdict> judged(Arrival arrival) {
        Filed filed = index.file(arrival);
        List<Judge.Verdict> verdicts = judge.isCopy(filed)
                ? List.of()
                : judge.verdicts(filed, this::story).stream()
                        .filter(verdict -> isOpen(verdict.story(), arrival))
                        .toList();
        index.remove(filed);
        return verdicts;
    }

    /** Whether an article that is not taken in is a copy of one that is. */
    boolean isCopy(Arrival arrival) {
        Filed filed = index.file(arrival);
        boolean copy = judge.isCopy(filed);
        index.remove(filed);
        return copy;
    }

    private boolean isOpen(Story story, Arrival arrival) {
        return (grewWithin(story, arrival.arrived()) || mayBeLate(story, arrival))
                && Duration.between(story.begin(), arrival.arrived()).compareTo(LONGEST) <= 0
                && story.members().size() < MOST_MEMBERS;
    }

    /** Published near the story's articles, whenever it arrived; of an unknown day nobody knows. */
    private boolean mayBeLate(Story story, Arrival arrival) {
        return arrival.published().map(time -> story.isToldWithin(window, time)).orElse(true);
    }

    private boolean grewWithin(Story story, Instant now) {
        return Duration.between(story.lastGrowth(), now).abs().compareTo(window) <= 0;
    }

    private Story story(Filed filed) {
        Story story = storyOf.get(filed.id());
        if (story == null) {
            throw new IllegalStateException("Article in no story: " + filed.id());
        }
        return story;
    }

    private void keep(Arrival arrival, String storyId) {
        put(index.file(arrival), storyId);
    }

    private void put(Filed filed, String storyId) {
        Story story = stories.computeIfAbsent(storyId, id -> new Story(id, index::plainCosine));
        byGrowth.remove(story);
        story.add(filed);
        byGrowth.add(story);
        articles.put(filed.id(), filed);
        storyOf.put(filed.id(), story);
    }

    private void drop(Filed filed) {
        Story story = story(filed);
        byGrowth.remove(story);
        story.remove(filed);
        if (story.members().isEmpty()) {
            stories.remove(story.id());
        } else {
            byGrowth.add(story);
        }
        index.remove(filed);
        articles.remove(filed.id());
        storyOf.remove(filed.id());
    }

    /**
     * Takes back, without deciding, what a store kept of an earlier run; a later placement of an article replaces it.
     */
    public void restore(Placement placement) {
        forget(placement.arrival().articleId());
        keep(placement.arrival(), placement.storyId());
    }

    /**
     * The placements that are remembered of one story, in order of arrival: after a merge the store writes them anew.
     */
    public List<Placement> placementsOf(String storyId) {
        Story story = stories.get(storyId);
        return story == null
                ? List.of()
                : story.members().stream()
                        .map(member -> new Placement(member.arrival(), storyId))
                        .toList();
    }

    /** How many stories are open. */
    public int storyCount() {
        return stories.size();
    }

    /** How many articles are remembered. */
    public int articleCount() {
        return articles.size();
    }

    /** The placement of an article, if it is remembered. */
    public Optional<Placement> placementOf(String articleId) {
        return Optional.ofNullable(articles.get(articleId))
                .map(filed -> new Placement(filed.arrival(), story(filed).id()));
    }

    /** The most central member of a story, whose headline stands for it; ties go to the earliest. */
    public Optional<String> centralArticleOf(String storyId) {
        return Optional.ofNullable(stories.get(storyId))
                .flatMap(story -> story.central().findFirst())
                .map(Filed::id);
    }

    /**
     * Forgets the stories whose last growth lies more than five thirds of the window before now. Those that have not
     * grown for a window take in only what comes late, published near them, but may still be followed.
     *
     * @return ids of the articles that were forgotten
     */
    public List<String> expire(Instant now) {
        Instant last = now.minus(remembered);
        List<String> forgotten = new ArrayList<>();
        while (!byGrowth.isEmpty() && byGrowth.first().lastGrowth().isBefore(last)) {
            Story over = byGrowth.first();
            for (Filed member : List.copyOf(over.members())) {
                drop(member);
                forgotten.add(member.id());
            }
            apartness.forget(over.id());
        }
        return List.copyOf(forgotten);
    }

    /** Removes an article as if it had never come; for takedowns. */
    public void forget(String articleId) {
        Filed filed = articles.get(articleId);
        if (filed != null) {
            Story story = story(filed);
            drop(filed);
            if (story.members().isEmpty()) {
                apartness.forget(story.id());
            }
        }
    }
}

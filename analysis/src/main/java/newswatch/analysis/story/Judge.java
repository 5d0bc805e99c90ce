package newswatch.analysis.story;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import newswatch.analysis.story.Decision.Relation;

/** Judges a new article against the stories it may belong to. */
final class Judge {

    private static final int CANDIDATES = 40;
    private static final int COPY_CANDIDATES = 20;

    private final Index index;
    private final Scorer scorer;
    private final double join;
    private final double follow;
    private final double copyShare;
    private final int copyShingles;
    private final int judgedMembers;
    private final double meanShare;

    Judge(Index index, StoryWeights weights) {
        this.index = index;
        this.scorer = new Scorer(weights);
        this.join = weights.of("join");
        this.follow = weights.of("follow");
        this.copyShare = weights.of("copy-share");
        this.copyShingles = (int) weights.of("copy-shingles");
        this.meanShare = weights.of("mean-share");
        this.judgedMembers = (int) weights.of("judged-members");
    }

    Decision decide(Filed filed, Function<Filed, Story> storyOf, Predicate<Story> isOpen) {
        Optional<Copy> copy = copy(filed);
        if (copy.isPresent()) {
            return copy.get()
                    .decision(filed, storyOf.apply(copy.get().original()).id());
        }
        List<Verdict> verdicts = verdicts(filed, storyOf, isOpen);
        Optional<Verdict> best =
                verdicts.stream().filter(verdict -> verdict.score() >= join).findFirst();
        return best.map(verdict -> joined(filed, verdict)).orElseGet(() -> founded(filed, verdicts));
    }

    private static Decision joined(Filed filed, Verdict verdict) {
        return new Decision(
                filed.id(),
                verdict.story().id(),
                Relation.SAME_EVENT,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                verdict.score(),
                List.of(),
                Reasons.of(filed, verdict));
    }

    private Decision founded(Filed filed, List<Verdict> verdicts) {
        Optional<Verdict> followed = verdicts.stream()
                .filter(verdict -> verdict.likeness() >= follow)
                .filter(verdict -> verdict.story().founder().time().isBefore(filed.time()))
                .max(Comparator.comparingDouble(Verdict::likeness));
        return new Decision(
                filed.id(),
                Story.idOf(filed.id()),
                Relation.NEW,
                Optional.empty(),
                OptionalDouble.empty(),
                followed.map(verdict -> verdict.story().id()),
                0,
                List.of(),
                followed.map(verdict -> Reasons.ofFollowing(filed, verdict))
                        .orElse(List.of("nothing like it is known")));
    }

    /** The open stories that come into question, the likeliest first; ties go to the smallest id. */
    private List<Verdict> verdicts(Filed filed, Function<Filed, Story> storyOf, Predicate<Story> isOpen) {
        Weighing weighing = index.weigh(filed);
        Map<String, Story> candidates = new LinkedHashMap<>();
        for (Filed other : index.alike(filed, weighing, CANDIDATES)) {
            Story story = storyOf.apply(other);
            candidates.putIfAbsent(story.id(), story);
        }
        return candidates.values().stream()
                .filter(isOpen)
                .map(story -> verdict(filed, weighing, story))
                .sorted(Comparator.comparingDouble((Verdict verdict) -> -verdict.score())
                        .thenComparing(verdict -> verdict.story().id()))
                .toList();
    }

    /**
     * The nearest judge and the judges' mean decide together: one that is alike by chance cannot let an article in
     * alone.
     */
    private Verdict verdict(Filed filed, Weighing weighing, Story story) {
        List<Comparison> comparisons = story.judges(judgedMembers).stream()
                .map(member -> compare(filed, weighing, member))
                .toList();
        Comparison best = comparisons.stream()
                .max(Comparator.comparingDouble(Comparison::odds))
                .orElseThrow();
        double mean =
                comparisons.stream().mapToDouble(Comparison::odds).average().orElse(0);
        double odds = (1 - meanShare) * best.odds() + meanShare * mean;
        boolean vetoed = comparisons.stream().anyMatch(comparison -> scorer.vetoes(comparison.features()));
        return new Verdict(
                story,
                best.member(),
                best.features(),
                vetoed ? 0 : Scorer.probability(odds),
                best.features().names() + best.features().body());
    }

    private Comparison compare(Filed filed, Weighing weighing, Filed member) {
        Features features = Features.of(filed, weighing, member, index.weigh(member), index::nameRarity);
        return new Comparison(member, features, scorer.odds(features));
    }

    /** The earliest article that this one is a copy of. */
    private Optional<Copy> copy(Filed filed) {
        return index.copies(filed, COPY_CANDIDATES).stream()
                .map(other -> Copy.of(filed, other))
                .filter(copy -> copy.shared() >= copyShingles && copy.larger() >= copyShare)
                .min(Comparator.comparing(Copy::original, Filed.BY_ARRIVAL));
    }

    /** A member of a story beside the new article. */
    private record Comparison(Filed member, Features features, double odds) {}

    /**
     * How a story stands to the new article.
     *
     * @param nearest the judged member that is most like it
     * @param score 0 if something forbids that they are one
     * @param likeness how alike they are, time and vetoes aside
     */
    record Verdict(Story story, Filed nearest, Features features, double score, double likeness) {}

    /**
     * A possible original.
     *
     * @param shared word sequences in both
     * @param share share of the new article's that stand in the original
     * @param kept share of the original's that stand in the new article
     */
    record Copy(Filed original, int shared, double share, double kept) {

        static Copy of(Filed filed, Filed original) {
            Shingles own = filed.content().shingles();
            Shingles other = original.content().shingles();
            int shared = own.shared(other);
            return new Copy(
                    original, shared, share(shared, own.countBeside(other)), share(shared, other.countBeside(own)));
        }

        private static double share(int shared, int all) {
            return all == 0 ? 0 : (double) shared / all;
        }

        double larger() {
            return Math.max(share, kept);
        }

        Decision decision(Filed filed, String storyId) {
            return new Decision(
                    filed.id(),
                    storyId,
                    Relation.COPY_OF,
                    Optional.of(original.id()),
                    OptionalDouble.of(share),
                    Optional.empty(),
                    larger(),
                    List.of(),
                    Reasons.ofCopy(this));
        }
    }
}

package newswatch.analysis.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import newswatch.analysis.story.Decision.Relation;
import org.jspecify.annotations.Nullable;

/** Judges a new article against the stories it may belong to. */
final class Judge {

    private static final int CANDIDATES = 40;
    private static final int COPY_CANDIDATES = 20;

    private static final Comparator<Verdict> LIKELIEST = Comparator.comparingDouble(
                    (Verdict verdict) -> -verdict.score())
            .thenComparing(verdict -> verdict.story().id());

    private final Index index;
    private final Subject subject;
    private final Scorer scorer;
    private final double join;
    private final double bareJoin;
    private final double merge;
    private final Following following;
    private final double copyShare;
    private final int copyShingles;
    private final int judgedMembers;
    private final int bareJudgedMembers;
    private final double meanShare;
    private final BiPredicate<String, String> apart;

    /**
     * A judge.
     *
     * @param apart whether an operator has parted two stories, by id
     */
    Judge(Index index, StoryWeights weights, BiPredicate<String, String> apart) {
        this.index = index;
        this.apart = apart;
        this.subject = index.subject();
        this.scorer = new Scorer(weights);
        this.join = weights.of("join");
        this.bareJoin = weights.of("bare-join");
        this.merge = weights.of("merge");
        this.following = new Following(weights);
        this.copyShare = weights.of("copy-share");
        this.copyShingles = (int) weights.of("copy-shingles");
        this.meanShare = weights.of("mean-share");
        this.judgedMembers = (int) weights.of("judged-members");
        this.bareJudgedMembers = (int) weights.of("bare-judged-members");
    }

    Decision decide(Filed filed, Function<Filed, Story> storyOf, Predicate<Story> isOpen) {
        Optional<Copy> copy = copy(filed);
        if (copy.isPresent()) {
            return copy.get()
                    .decision(filed, storyOf.apply(copy.get().original()).id());
        }
        List<Verdict> verdicts = verdicts(filed, storyOf);
        List<Verdict> open = verdicts.stream()
                .filter(verdict -> isOpen.test(verdict.story()))
                .toList();
        Optional<Verdict> best = open.stream().filter(this::joins).findFirst();
        return best.map(verdict -> joined(filed, verdict, repair(verdict, open)))
                .orElseGet(() -> founded(filed, verdicts));
    }

    private boolean joins(Verdict verdict) {
        return verdict.score() >= (verdict.features().isBare() ? bareJoin : join);
    }

    /**
     * The stories that the article shows to be one: it belongs to each of them almost surely, and their founders would
     * not have been kept apart either. What an operator has parted stays apart.
     */
    private List<Story> repair(Verdict best, List<Verdict> verdicts) {
        if (best.score() < merge || best.features().isBare()) {
            return List.of(best.story());
        }
        List<Story> one = new ArrayList<>(List.of(best.story()));
        for (Verdict verdict : verdicts) {
            Story story = verdict.story();
            if (!verdict.equals(best)
                    && verdict.score() >= merge
                    && one.stream().noneMatch(known -> apart.test(known.id(), story.id()))
                    && areOne(best.story(), story)) {
                one.add(story);
            }
        }
        one.sort(Comparator.comparing(story -> story.members().get(0), Filed.BY_ARRIVAL));
        return one;
    }

    private boolean areOne(Story one, Story other) {
        Filed founder = other.founder();
        subject.lay(founder);
        Verdict verdict = verdict(founder, one);
        subject.clear(founder);
        return joins(verdict);
    }

    private static Decision joined(Filed filed, Verdict verdict, List<Story> one) {
        List<String> ids = one.stream().map(Story::id).toList();
        return new Decision(
                filed.id(),
                ids.get(0),
                Relation.SAME_EVENT,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                verdict.score(),
                ids.subList(1, ids.size()),
                Reasons.of(filed, verdict));
    }

    private Decision founded(Filed filed, List<Verdict> verdicts) {
        Optional<Verdict> followed = following.predecessor(filed, verdicts);
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

    /** The stories that come into question, the likeliest first; ties go to the smallest id. */
    List<Verdict> verdicts(Filed filed, Function<Filed, Story> storyOf) {
        Set<Story> candidates = new LinkedHashSet<>();
        index.alike(filed, CANDIDATES).forEach(other -> candidates.add(storyOf.apply(other)));
        subject.lay(filed);
        List<Verdict> verdicts = candidates.stream()
                .map(story -> verdict(filed, story))
                .sorted(LIKELIEST)
                .toList();
        subject.clear(filed);
        return verdicts;
    }

    /**
     * The nearest judge and the judges' mean decide together: one that is alike by chance cannot let an article in
     * alone.
     */
    private Verdict verdict(Filed filed, Story story) {
        @Nullable Comparison best = null;
        double sum = 0;
        boolean vetoed = false;
        List<Filed> judges = story.judges(filed.isBare() ? bareJudgedMembers : judgedMembers);
        for (Filed member : judges) {
            Features features = subject.beside(filed, member);
            Comparison comparison = new Comparison(member, features, scorer.odds(features));
            sum += comparison.odds();
            vetoed |= scorer.vetoes(features);
            best = best == null || comparison.odds() > best.odds() ? comparison : best;
        }
        Objects.requireNonNull(best);
        double odds = (1 - meanShare) * best.odds() + meanShare * sum / judges.size();
        return new Verdict(
                story,
                best.member(),
                best.features(),
                scorer.weights(best.features()),
                vetoed ? 0 : Scorer.probability(odds),
                scorer.topicOdds(best.features()));
    }

    boolean isCopy(Filed filed) {
        return copy(filed).isPresent();
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
     * @param weights of the features
     * @param score 0 if something forbids that they are one
     * @param likeness log odds that both are about one matter, times and vetoes aside
     */
    @SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // the scorer's own array, only read
    record Verdict(Story story, Filed nearest, Features features, double[] weights, double score, double likeness) {

        /** What a feature added to the log odds. */
        double counted(Feature feature) {
            return features.of(feature) * weights[feature.ordinal()];
        }
    }

    /**
     * A possible original.
     *
     * @param shared word sequences in both
     * @param share share of the new article's that stand in the original
     * @param kept share of the original's that stand in the new article
     */
    record Copy(Filed original, int shared, double share, double kept) {

        static Copy of(Filed filed, Filed original) {
            Shingles own = filed.shingles();
            Shingles other = original.shingles();
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

package newswatch.analysis.story;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.story.Judge.Verdict;

/**
 * Tells a later happening of one matter from a like happening elsewhere and from mere neighbours. A follow-up leads
 * with some of the same names, and shares several telling words besides; another quake, another budget or another game
 * shares the words but counts or names something else; what only happens in the same town shares the name but not the
 * words.
 *
 * <p>What is everywhere tells nothing: one story stands out from all that the article is also like, or it has none
 * before it. News of a country, a party or a league is like many stories, and a little more like one of them by chance.
 */
final class Following {

    private static final List<Feature> CLASHES =
            List.of(Feature.NUMBERS_CLASH, Feature.COUNTS_DIFFER, Feature.SCORES_CLASH, Feature.PLACES_CLASH);

    /**
     * So many other stories may be as much alike: one matter may have gone on over several, and a happening may have
     * been parted.
     */
    private static final int OF_ONE_MATTER = 5;

    private final double likeness;
    private final double body;
    private final double shared;
    private final double apart;
    private final double lead;
    private final double entities;
    private final double foremost;

    Following(StoryWeights weights) {
        likeness = weights.of("follow");
        body = weights.of("follow-body");
        shared = weights.of("follow-shared");
        apart = weights.of("follow-apart");
        lead = weights.of("follow-lead");
        entities = weights.of("follow-entities");
        foremost = weights.of("follow-foremost");
    }

    /**
     * The story that the new article follows: of those that are older and of its matter the likeliest.
     *
     * @param verdicts on all stories that come into question, in an order that does not change
     */
    Optional<Verdict> predecessor(Filed filed, List<Verdict> verdicts) {
        double least = Math.max(body, foremost * bodyOfOthers(verdicts));
        return verdicts.stream()
                .filter(verdict -> verdict.features().of(Feature.BODY) >= least)
                .filter(this::isOfOneMatter)
                .filter(verdict -> verdict.story().founder().time().isBefore(filed.time()))
                .max(Comparator.comparingDouble(Verdict::likeness));
    }

    /** How much alike the text is to stories of other matters, as a rule; 0 where there are too few to tell. */
    private static double bodyOfOthers(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.features().of(Feature.BODY))
                .sorted(Comparator.reverseOrder())
                .skip(OF_ONE_MATTER)
                .findFirst()
                .orElse(0.0);
    }

    private boolean isOfOneMatter(Verdict verdict) {
        Features features = verdict.features();
        return verdict.likeness() >= likeness
                && features.of(Feature.SHARED) >= shared
                && features.of(Feature.LEADING_APART) <= apart
                && leadsAlike(features)
                && namesSome(features)
                && !clashes(features);
    }

    private boolean leadsAlike(Features features) {
        return features.leadingWords() >= lead || features.of(Feature.ENTITIES) >= entities;
    }

    private static boolean namesSome(Features features) {
        return features.of(Feature.RAREST) > 0 || features.of(Feature.ENTITIES) > 0;
    }

    private static boolean clashes(Features features) {
        return CLASHES.stream().anyMatch(clash -> features.of(clash) > 0);
    }
}

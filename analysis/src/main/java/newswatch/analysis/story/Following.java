package newswatch.analysis.story;

import java.util.List;

/**
 * Tells a later happening of one matter from a like happening elsewhere and from mere neighbours. A follow-up leads
 * with some of the same names, and shares several telling words besides; another quake, another budget or another game
 * shares the words but counts or names something else; what only happens in the same town shares the name but not the
 * words.
 */
final class Following {

    private static final List<Feature> CLASHES =
            List.of(Feature.NUMBERS_CLASH, Feature.COUNTS_DIFFER, Feature.SCORES_CLASH, Feature.PLACES_CLASH);

    private final double likeness;
    private final double body;
    private final double shared;
    private final double apart;

    Following(StoryWeights weights) {
        likeness = weights.of("follow");
        body = weights.of("follow-body");
        shared = weights.of("follow-shared");
        apart = weights.of("follow-apart");
    }

    /** Whether the new article is about the matter of a story that it does not belong to. */
    boolean links(Judge.Verdict verdict) {
        Features features = verdict.features();
        return verdict.likeness() >= likeness
                && features.of(Feature.BODY) >= body
                && features.of(Feature.SHARED) >= shared
                && features.of(Feature.LEADING_APART) <= apart
                && namesSome(features)
                && !clashes(features);
    }

    private static boolean namesSome(Features features) {
        return features.of(Feature.RAREST) > 0 || features.of(Feature.ENTITIES) > 0;
    }

    private static boolean clashes(Features features) {
        return CLASHES.stream().anyMatch(clash -> features.of(clash) > 0);
    }
}

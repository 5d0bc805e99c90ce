package newswatch.analysis.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words why a decision was taken. */
final class Reasons {

    private static final int MOST_NAMES = 4;
    private static final double WORTH_SAYING = 0.2;
    private static final int MOST_FEATURES = 6;
    private static final double PERCENT = 100;

    private Reasons() {}

    /** What both share, and the features that counted most with what they counted: value times weight. */
    static List<String> of(Filed filed, Judge.Verdict verdict) {
        List<String> reasons = new ArrayList<>();
        String names = sharedNames(filed, verdict.nearest());
        if (!names.isEmpty()) {
            reasons.add("shares " + names);
        }
        Features features = verdict.features();
        Arrays.stream(Feature.values())
                .filter(feature -> Math.abs(verdict.counted(feature)) >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble(feature -> -Math.abs(verdict.counted(feature))))
                .limit(MOST_FEATURES)
                .map(feature -> String.format(
                        Locale.ROOT,
                        "%s: %.2f, counts %+.1f",
                        feature.words(),
                        features.of(feature),
                        verdict.counted(feature)))
                .forEach(reasons::add);
        return reasons;
    }

    static List<String> ofFollowing(Filed filed, Judge.Verdict verdict) {
        List<String> reasons = new ArrayList<>();
        reasons.add("follows " + verdict.story().id());
        reasons.addAll(of(filed, verdict));
        return reasons;
    }

    static List<String> ofCopy(Judge.Copy copy) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%.0f %% of its words stand in %s",
                        copy.share() * PERCENT,
                        copy.original().id()),
                String.format(Locale.ROOT, "%.0f %% of that article's words are kept", copy.kept() * PERCENT));
    }

    private static String sharedNames(Filed one, Filed two) {
        List<Name> others = two.arrival().signature().content().names();
        return one.arrival().signature().content().names().stream()
                .filter(name -> others.stream().anyMatch(other -> other.hash() == name.hash()))
                .limit(MOST_NAMES)
                .map(Name::label)
                .collect(Collectors.joining(", "));
    }
}

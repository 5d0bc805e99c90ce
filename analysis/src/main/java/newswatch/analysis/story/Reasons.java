package newswatch.analysis.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words why a decision was taken. */
final class Reasons {

    private static final int MOST_NAMES = 4;
    private static final double WORTH_SAYING = 0.1;
    private static final double PERCENT = 100;

    private Reasons() {}

    static List<String> of(Filed filed, Judge.Verdict verdict) {
        List<String> reasons = new ArrayList<>();
        Features features = verdict.features();
        String names = sharedNames(filed, verdict.nearest());
        if (!names.isEmpty()) {
            reasons.add("shares " + names);
        }
        add(reasons, "headline similarity", features.headline());
        add(reasons, "text similarity", features.body());
        add(reasons, "lead similarity", features.head());
        add(reasons, "share of equal numbers", features.numbers());
        reasons.add(String.format(Locale.ROOT, "%.0f hours apart", features.hours()));
        return reasons;
    }

    static List<String> ofFollowing(Filed filed, Judge.Verdict verdict) {
        List<String> reasons = new ArrayList<>();
        reasons.add("follows " + verdict.story().id());
        if (verdict.features().days() > 0) {
            reasons.add(verdict.features().days() + " days between the happenings");
        }
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

    private static void add(List<String> reasons, String what, double value) {
        if (value >= WORTH_SAYING) {
            reasons.add(String.format(Locale.ROOT, "%s %.2f", what, value));
        }
    }

    private static String sharedNames(Filed one, Filed two) {
        return one.content().names().stream()
                .filter(name -> two.content().names().stream().anyMatch(other -> other.hash() == name.hash()))
                .limit(MOST_NAMES)
                .map(Name::label)
                .collect(Collectors.joining(", "));
    }
}

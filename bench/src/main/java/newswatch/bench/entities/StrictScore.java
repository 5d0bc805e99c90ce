package newswatch.bench.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.analysis.entity.EntityType;
import newswatch.bench.entities.MarkedText.Name;

/** Counts names found, made up and missed: only the exact place and the exact type is right. */
final class StrictScore {

    private final Map<EntityType, Counts> counts = new EnumMap<>(EntityType.class);

    StrictScore() {
        for (EntityType type : EntityType.values()) {
            counts.put(type, new Counts(0, 0, 0));
        }
    }

    /** How many were right, made up, missed. */
    record Counts(int right, int wrong, int missed) {
        Counts plus(Counts other) {
            return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        double precision() {
            return right == 0 ? 0 : (double) right / (right + wrong);
        }

        double recall() {
            return right == 0 ? 0 : (double) right / (right + missed);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
        }
    }

    void add(MarkedText gold, Set<Name> found) {
        for (Name name : found) {
            if (!gold.tolerated().contains(name.span())) {
                boolean right = gold.names().contains(name);
                count(name.type(), new Counts(right ? 1 : 0, right ? 0 : 1, 0));
            }
        }
        for (Name name : gold.names()) {
            count(name.type(), new Counts(0, 0, found.contains(name) ? 0 : 1));
        }
    }

    private void count(EntityType type, Counts more) {
        counts.merge(type, more, Counts::plus);
    }

    /** The counts of these types together. */
    Counts of(Collection<EntityType> types) {
        return types.stream()
                .map(type -> counts.getOrDefault(type, new Counts(0, 0, 0)))
                .reduce(new Counts(0, 0, 0), Counts::plus);
    }

    /** A row for each of these types, and one for all of them: name, P, R, F1, right, made up, missed. */
    List<List<String>> rows(String who, List<EntityType> types) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(who, "all", of(types)));
        types.forEach(type -> rows.add(row(who, type.name(), of(List.of(type)))));
        return rows;
    }

    private static List<String> row(String who, String what, Counts counts) {
        return List.of(
                who,
                what,
                figure(counts.precision()),
                figure(counts.recall()),
                figure(counts.f1()),
                Integer.toString(counts.right()),
                Integer.toString(counts.wrong()),
                Integer.toString(counts.missed()));
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}

package newswatch.analysis.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.analysis.revision.Digest.Passage;
import newswatch.analysis.revision.Digest.Position;

/**
 * What changed from one revision of an article to the next. A sentence that only moved has not changed; one that was
 * rewritten is removed and added.
 *
 * @param added sentences of the new text that the old one has not, by place in the new text
 * @param removed sentences of the old text that the new one has not, by place in the old text
 * @param kept how many sentences stand in both
 * @param appeared stances that only the new text has
 * @param vanished stances that only the old text had
 * @param retitled whether the title is another one
 */
public record Difference(
        List<Passage> added,
        List<Passage> removed,
        int kept,
        List<Position> appeared,
        List<Position> vanished,
        boolean retitled) {

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
    }

    /** Compares two revisions. */
    public static Difference between(Digest before, Digest after) {
        List<Passage> added = without(after.sentences(), before.sentences());
        return new Difference(
                added,
                without(before.sentences(), after.sentences()),
                after.sentences().size() - added.size(),
                unlike(after.positions(), before.positions()),
                unlike(before.positions(), after.positions()),
                !before.title().equals(after.title()));
    }

    /** A sentence that stands there twice needs two of its kind on the other side. */
    private static List<Passage> without(List<Passage> all, List<Passage> others) {
        Map<Integer, Integer> left = new HashMap<>();
        others.forEach(passage -> left.merge(passage.hash(), 1, Integer::sum));
        List<Passage> rest = new ArrayList<>();
        for (Passage passage : all) {
            int known = left.getOrDefault(passage.hash(), 0);
            if (known > 0) {
                left.put(passage.hash(), known - 1);
            } else {
                rest.add(passage);
            }
        }
        return rest;
    }

    private static List<Position> unlike(List<Position> all, List<Position> others) {
        Set<String> known = others.stream().map(Position::key).collect(Collectors.toCollection(HashSet::new));
        return all.stream().filter(position -> !known.contains(position.key())).toList();
    }

    /** Whether nothing of it changed that a reader would see. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && appeared.isEmpty() && vanished.isEmpty() && !retitled;
    }
}

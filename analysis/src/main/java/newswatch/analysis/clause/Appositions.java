package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.text.Ascending;

/**
 * Joins what names the same person twice: "der Vorsitzende des Verbands, Max Muster, ..." and "Max Muster, Vorsitzender
 * des Verbands, ...". The second phrase goes into the first, so that nothing takes it for an object.
 */
final class Appositions {

    private static final int MOST_BETWEEN = 3;

    private final List<Word> sentence;

    Appositions(List<Word> sentence) {
        this.sentence = sentence;
    }

    /** The phrases of a clause without those that only rename another. */
    List<Phrase> attach(List<Phrase> phrases) {
        List<Phrase> kept = new ArrayList<>(phrases);
        for (int i = 0; i + 1 < kept.size(); i++) {
            int second = second(kept, i);
            if (second > 0) {
                Phrase first = kept.get(i);
                boolean owner = first.genitive().filter(Appositions::isPerson).isPresent() && !isPerson(first);
                kept.set(i, owner ? first.withOwner(kept.get(second)) : first.with(kept.get(second)));
                kept.remove(second);
            }
        }
        return kept;
    }

    private int second(List<Phrase> phrases, int i) {
        Phrase first = phrases.get(i);
        if (first.isPronoun()) {
            return -1;
        }
        int end = first.end();
        for (int j = i + 1; j < Math.min(phrases.size(), i + 1 + MOST_BETWEEN); j++) {
            Phrase next = phrases.get(j);
            if (next.isFree()) {
                boolean comma = isOnlyComma(end, next.start()) && fits(first, next) && closes(phrases, j);
                boolean renames = comma || followsRole(first, next);
                return renames ? j : -1;
            }
            if (next.start() != end + 1) {
                return -1;
            }
            end = next.end();
        }
        return -1;
    }

    /** "der Vorsitzende der Gewerkschaft Max Muster": the role has its own genitive before the name. */
    private static boolean followsRole(Phrase first, Phrase second) {
        return isPerson(first)
                && first.genitive().isPresent()
                && !first.head().isName()
                && second.head().isPerson()
                && !second.hasDeterminer()
                && second.start() == first.end();
    }

    private static boolean fits(Phrase first, Phrase second) {
        boolean nameAfterRole =
                isPerson(first) && !first.head().isName() && second.head().isName();
        boolean role = isPerson(second) || (second.can(Agreement.SINGULAR) && !Roles.isThing(second.head()));
        boolean roleAfterName = first.head().isName()
                && role
                && !second.isPronoun()
                && !second.head().isName();
        return nameAfterRole || roleAfterName;
    }

    private static boolean isPerson(Phrase phrase) {
        return Roles.of(phrase.head())
                .filter(role -> role.kind() == Roles.Kind.PERSON && phrase.can(Agreement.SINGULAR))
                .isPresent();
    }

    /** Whether the second phrase, with its prepositional attributes, ends at a comma or with the sentence. */
    private boolean closes(List<Phrase> phrases, int j) {
        int end = phrases.get(j).end();
        for (int k = j + 1; k < phrases.size() && phrases.get(k).start() == end + 1; k++) {
            if (phrases.get(k).isFree()) {
                break;
            }
            end = phrases.get(k).end();
        }
        Optional<Word> after = after(end);
        return after.isEmpty() || ",.:;–-".contains(after.get().surface());
    }

    /** The first word from an index on, an aside in brackets left out. */
    private Optional<Word> after(int index) {
        int depth = 0;
        for (int i = find(index); i < sentence.size(); i++) {
            String surface = sentence.get(i).surface();
            if (surface.equals("(")) {
                depth++;
            } else if (surface.equals(")")) {
                depth--;
            } else if (depth == 0) {
                return Optional.of(sentence.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isOnlyComma(int from, int to) {
        Optional<Word> comma = after(from);
        return comma.filter(word -> word.surface().equals(",") && word.index() == to - 1)
                .isPresent();
    }

    private int find(int index) {
        return Ascending.first(sentence.size(), i -> sentence.get(i).index() < index);
    }
}

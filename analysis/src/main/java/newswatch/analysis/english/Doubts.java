package newswatch.analysis.english;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.analysis.english.Piece.Kind;
import newswatch.analysis.english.Piece.Mark;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.table.Rows;

/** Words that leave open whether a clause is so, by table: "allegedly", "rumours that", "it is said that". */
final class Doubts {

    private static final String RESOURCE = "/newswatch/english/doubts.tsv";

    private final Map<String, Set<String>> words = new HashMap<>();

    Doubts() {
        for (List<String> cells : Rows.of(Doubts.class, RESOURCE)) {
            words.computeIfAbsent(cells.get(0), kind -> new HashSet<>())
                    .addAll(List.of(cells.get(1).split(" ", -1)));
        }
    }

    private boolean has(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /**
     * Whether an adverb beside the verb, before the clause or at its end doubts it.
     *
     * @param start where its subject begins
     * @param place of its verb group
     * @param end one past its last piece
     */
    boolean surround(List<Piece> pieces, int start, int place, int end) {
        boolean inside = pieces.get(place).words().stream().anyMatch(word -> has("adverb", word.lower()));
        boolean last = end < pieces.size() && is(pieces.get(end), Kind.COMMA) && doubts(pieces, end + 1);
        return inside || last || doubtsBack(pieces, place - 1) || doubtsBack(pieces, start - 1);
    }

    private boolean doubtsBack(List<Piece> pieces, int from) {
        for (int i = from; i >= 0 && (is(pieces.get(i), Kind.ADVERB) || is(pieces.get(i), Kind.COMMA)); i--) {
            if (doubts(pieces, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean doubts(List<Piece> pieces, int i) {
        return i < pieces.size() && is(pieces.get(i), Kind.ADVERB) && has("adverb", ((Mark) pieces.get(i)).name());
    }

    private static boolean is(Piece piece, Kind kind) {
        return piece instanceof Mark mark && mark.kind() == kind;
    }

    /**
     * Whether a clause leaves open what its content clause says: "denied that", "did not say that", "it is said that".
     */
    boolean leavesOpen(List<Piece> pieces, EnglishClause clause) {
        String lemma = clause.lemma();
        boolean denied = clause.verbs().negated() || clause.subjects().stream().anyMatch(NounGroup::isDenied);
        if (denied || has("verb", lemma) || (clause.verbs().passive() && has("passive", lemma))) {
            return true;
        }
        return lemma.equals("be")
                && pieces.subList(clause.place(), Math.min(clause.end() + 1, pieces.size())).stream()
                        .flatMap(piece -> piece.words().stream())
                        .anyMatch(word -> has("adjective", word.lower()));
    }

    /** "rumours that": whether the noun before a "that" leaves open what follows. */
    boolean stands(List<Piece> pieces, int that) {
        return that > 0
                && pieces.get(that) instanceof Mark mark
                && mark.name().equals("that")
                && pieces.get(that - 1) instanceof NounGroup group
                && has("noun", group.head().lower());
    }
}

package newswatch.analysis.english;

import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.QuoteMarks.Quoted;
import newswatch.analysis.text.Sentence;

/**
 * A sentence, or the part of it inside or outside of quotation marks.
 *
 * @param quoted the speech that it lies in; empty outside
 * @param speech the speech that its marks of {@link Piece.Kind#SPEECH} hold the place of, in text order
 * @param pieces its words in groups
 * @param clauses its clauses in text order
 * @param question whether it asks
 */
public record EnglishUnit(
        Sentence sentence,
        Optional<Quoted> quoted,
        List<Quoted> speech,
        List<Piece> pieces,
        List<EnglishClause> clauses,
        boolean question) {

    public EnglishUnit {
        speech = List.copyOf(speech);
        pieces = List.copyOf(pieces);
        clauses = List.copyOf(clauses);
    }

    /** Whether it holds a condition, so that nothing in it is said outright. */
    public boolean isConditional() {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Piece.Mark mark
                        && mark.kind() == Piece.Kind.CONDITIONAL
                        && !mark.name().equals("whether"));
    }
}

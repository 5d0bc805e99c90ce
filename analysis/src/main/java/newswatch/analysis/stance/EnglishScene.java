package newswatch.analysis.stance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishClause.Attached;
import newswatch.analysis.english.EnglishText;
import newswatch.analysis.english.EnglishUnit;
import newswatch.analysis.english.Figure;
import newswatch.analysis.english.Piece;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.quote.Quote;

/**
 * One English clause with all that a rule may ask about it.
 *
 * @param quote the quotation that the clause lies in
 * @param lexicon the words that take a stand
 */
record EnglishScene(EnglishText text, EnglishUnit unit, EnglishClause clause, Optional<Quote> quote, Lexicon lexicon) {

    private static final Set<String> SPEAKERS = Set.of("i", "we");

    /** The same for another clause of the unit. */
    EnglishScene of(EnglishClause other) {
        return new EnglishScene(text, unit, other, quote, lexicon);
    }

    List<Piece> pieces() {
        return unit.pieces();
    }

    /** Who does what the clause says; "we" is the speaker. */
    List<Figure> actors() {
        boolean denied = clause.subjects().stream().anyMatch(NounGroup::isDenied);
        if (denied) {
            return List.of();
        }
        boolean spoken = clause.subjects().size() == 1
                && SPEAKERS.contains(clause.subjects().get(0).head().lower());
        return spoken ? speaker().stream().toList() : clause.actors();
    }

    /** Who is quoted here. */
    Optional<Figure> speaker() {
        return quote.flatMap(said -> said.speaker().flatMap(party -> said.speakerSpan()
                .map(span -> new Figure(party.id(), party.name(), span, Figure.Kind.PERSON, false, true))));
    }

    /** Who stands behind one of these prepositions. */
    List<Figure> behind(Set<String> prepositions) {
        return clause.attached().stream()
                .filter(attached -> prepositions.contains(attached.preposition()))
                .flatMap(attached -> attached.groups().stream())
                .flatMap(group -> text.figure(unit, group).stream())
                .toList();
    }

    List<Figure> figures(List<NounGroup> groups) {
        return groups.stream()
                .flatMap(group -> text.figure(unit, group).stream())
                .toList();
    }

    Optional<Attached> attached(String preposition) {
        return clause.attached().stream()
                .filter(attached -> attached.preposition().equals(preposition))
                .findFirst();
    }

    /** What frames may ask to stand beside the verb: its particle, prepositions, heads of its objects. */
    Set<String> company() {
        Set<String> words = new HashSet<>();
        words.add(clause.verbs().particle());
        if (clause.verbs().passive()) {
            clause.subjects().forEach(group -> group.words().forEach(word -> words.add(word.lower())));
        }
        clause.objects().forEach(group -> group.words().forEach(word -> words.add(word.lower())));
        for (Attached attached : clause.attached()) {
            words.add(attached.preposition());
            attached.groups().forEach(group -> group.words().forEach(word -> words.add(word.lower())));
        }
        int behind = clause.place() + 1;
        while (behind < clause.end()) {
            boolean dates = behind + 1 < pieces().size()
                    && pieces().get(behind + 1) instanceof NounGroup group
                    && group.isTime();
            if (pieces().get(behind) instanceof Piece.Mark mark && !dates) {
                words.add(mark.name());
            }
            behind++;
        }
        return words;
    }

    /** The clause whose verb group stands at a place. */
    Optional<EnglishClause> at(int place) {
        return unit.clauses().stream().filter(other -> other.place() == place).findFirst();
    }

    /** The next clause of that kind that hangs on this one. */
    Optional<EnglishClause> child(EnglishClause.Kind kind) {
        return unit.clauses().stream()
                .filter(other -> other.parent() == clause.place() && other.kind() == kind)
                .findFirst();
    }
}

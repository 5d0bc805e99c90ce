package newswatch.analysis.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Discourse.Subject;
import newswatch.analysis.clause.Discourse.Unit;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Lexicon;
import newswatch.analysis.stance.Party;
import newswatch.analysis.text.Span;

/**
 * A clause that names a speaker: "sagte der Minister", "so die Ministerin", "wie das Amt mitteilte".
 *
 * @param clause place of the clause in its unit
 * @param speaker who speaks; empty if the clause names nobody
 * @param place where the speaker is named
 * @param cue the verb, or the word that marks the source
 */
record Saying(int clause, Optional<Party> speaker, Optional<Span> place, Span cue) {

    /** Anyone may say something; these subjects say nothing. */
    private static final Set<String> NOBODY = Set.of("es", "das", "dies", "man", "was");

    private static final Set<String> AGENTS = Set.of("von", "durch", "seitens", "in", "aus");

    private static final Set<String> PAPERS = Set.of("in", "aus", "von");

    /** Reads one clause of a unit; empty if it introduces no speech. */
    static Optional<Saying> in(Unit unit, int number, Lexicon lexicon) {
        Clause clause = unit.clauses().get(number);
        if (clause.kind() == Clause.Kind.FRAGMENT) {
            return fragment(unit, number);
        }
        Optional<VerbGroup> verbs = clause.verbs();
        if (verbs.isEmpty()
                || verbs.get().lemmas().stream().noneMatch(lemma -> lexicon.isSaying(lemma, clause.words()))) {
            return Optional.empty();
        }
        Word cue = verbs.get().cue().get(0);
        boolean quoted = verbs.get().lemmas().contains("zitieren");
        if (verbs.get().passive() && !quoted) {
            return Optional.of(behind(clause, number, AGENTS, cue));
        }
        boolean inherits = clause.kind() == Clause.Kind.INFINITIVE && clause.parent() >= 0 && clause.parent() < number;
        Subject subject = unit.subjects().get(inherits ? clause.parent() : number);
        if (!subject.actors().isEmpty()) {
            return Optional.of(of(number, subject.actors().get(0), cue));
        }
        return Optional.of(subject.phrases().stream()
                .filter(phrase ->
                        !phrase.isPronoun() && !NOBODY.contains(phrase.head().lower()))
                .findFirst()
                .map(phrase -> of(number, phrase, cue))
                .orElseGet(() -> behind(clause, number, PAPERS, cue)));
    }

    /**
     * "In dem Papier heißt es", "aus Kreisen verlautete", "wird von dem Amt betont": the source behind a preposition.
     */
    private static Saying behind(Clause clause, int number, Set<String> prepositions, Word cue) {
        return clause.phrases().stream()
                .filter(phrase -> prepositions.contains(phrase.preposition()) && !phrase.isTime())
                .filter(phrase -> !phrase.isPronoun())
                .findFirst()
                .map(phrase -> of(number, phrase, cue))
                .orElse(new Saying(number, Optional.empty(), Optional.empty(), cue.span()));
    }

    private static Optional<Saying> fragment(Unit unit, int number) {
        Clause clause = unit.clauses().get(number);
        Word first = clause.words().get(0);
        if (!first.lower().equals("so") || clause.phrases().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(number, clause.phrases().get(0), first));
    }

    static Saying of(int clause, Actor actor, Word cue) {
        Optional<Party> speaker = Optional.of(new Party(actor.id(), actor.name()));
        return new Saying(clause, speaker, Optional.of(actor.span()), cue.span());
    }

    static Saying of(int clause, Phrase phrase, Word cue) {
        Optional<Party> speaker = Optional.of(new Party(Optional.empty(), phrase.nominative()));
        return new Saying(clause, speaker, Optional.of(phrase.span()), cue.span());
    }

    /** The same with the person behind a phrase, where the discourse knows one. */
    Saying resolved(Discourse discourse, List<Phrase> phrases) {
        return phrases.stream()
                .filter(phrase -> place.filter(phrase.span()::equals).isPresent())
                .findFirst()
                .flatMap(discourse::actor)
                .map(actor -> new Saying(
                        clause, Optional.of(new Party(actor.id(), actor.name())), Optional.of(actor.span()), cue))
                .orElse(this);
    }
}

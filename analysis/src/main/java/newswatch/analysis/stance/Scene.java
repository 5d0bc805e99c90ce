package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Actor.Naming;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Discourse.Subject;
import newswatch.analysis.clause.Discourse.Unit;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.quote.Quote;

/**
 * One clause with all that a rule may ask about it.
 *
 * @param discourse the text
 * @param unit the sentence, or the part of it in or outside of quotation marks
 * @param number place of the clause in the unit
 * @param quote the quotation that the clause lies in
 * @param lexicon the words that take a stand
 */
record Scene(Discourse discourse, Unit unit, int number, Optional<Quote> quote, Lexicon lexicon) {

    /** Verbs whose infinitive clause tells what their own subject does. */
    private static final Set<String> COMMITTING = Set.of(
            "ankündigen",
            "versprechen",
            "zusagen",
            "beschließen",
            "vereinbaren",
            "planen",
            "drohen",
            "wollen",
            "beabsichtigen",
            "erklären",
            "bekräftigen",
            "zusichern",
            "geloben",
            "versuchen",
            "verständigen",
            "einigen",
            "entscheiden",
            "entschließen",
            "verpflichten",
            "vorhaben",
            "vornehmen",
            "erwägen");

    private static final Set<String> EXPECTING = Set.of(
            "ausgehen",
            "rechnen",
            "hoffen",
            "erwarten",
            "vermuten",
            "glauben",
            "befürchten",
            "fürchten",
            "prognostizieren",
            "spekulieren",
            "fordern",
            "verlangen",
            "wünschen",
            "verhindern",
            "erreichen");

    private static final Set<String> AGENT = Set.of("von", "durch", "seitens", "vonseiten");

    Clause clause() {
        return unit.clauses().get(number);
    }

    Subject subject() {
        return unit.subjects().get(number);
    }

    Optional<VerbGroup> verbs() {
        return clause().verbs();
    }

    List<Phrase> phrases() {
        return clause().phrases();
    }

    /** Who does what the clause says. */
    List<Actor> actors() {
        if (subject().isSpeaker()) {
            return speaker().stream().toList();
        }
        if (clause().kind() == Clause.Kind.INFINITIVE) {
            return controllers();
        }
        return subject().actors();
    }

    /** Who does what the clause says, where only people can do it. */
    List<Actor> people() {
        List<Actor> known = actors();
        boolean named = !known.isEmpty() || subject().isSpeaker() || clause().kind() == Clause.Kind.INFINITIVE;
        if (named) {
            return known;
        }
        return subject().phrases().stream()
                .flatMap(phrase -> discourse.anyone(phrase).stream())
                .toList();
    }

    private List<Actor> controllers() {
        int parent = clause().parent();
        if (parent < 0 || parent >= number) {
            return List.of();
        }
        boolean purpose = clause().introducer().equals("um") && (hasPreposition("gegen") || hasPreposition("für"));
        boolean commits = purpose
                || unit.clauses().get(parent).verbs().stream()
                        .flatMap(verbs -> verbs.lemmas().stream())
                        .anyMatch(COMMITTING::contains);
        return commits ? new Scene(discourse, unit, parent, quote, lexicon).actors() : List.of();
    }

    /** Who is quoted here. */
    Optional<Actor> speaker() {
        return quote.flatMap(said -> said.speaker().flatMap(party -> said.speakerSpan()
                .map(span -> new Actor(party.id(), party.name(), span, Naming.PRONOUN, 0))));
    }

    private boolean hasPreposition(String preposition) {
        return phrases().stream().anyMatch(phrase -> phrase.preposition().equals(preposition));
    }

    boolean isSubject(Phrase phrase) {
        return subject().phrases().contains(phrase);
    }

    /** Whether the finite verb comes first, so that what stands before belongs to the clause. */
    boolean startsWithVerb() {
        return verbs().flatMap(group -> group.finite())
                .filter(word -> word.equals(clause().words().get(0)))
                .isPresent();
    }

    /** Whether a word in small letters stands in the clause; also as the end of a compound noun. */
    boolean has(String need) {
        return need.equals("nicht") ? isNegated() : hasWord(need);
    }

    private boolean hasWord(String need) {
        return clause().words().stream().anyMatch(word -> matches(word, need));
    }

    private static boolean matches(Word word, String need) {
        String lower = word.lower();
        return lower.equals(need)
                || (need.equals("sich") && Set.of("mich", "uns").contains(lower))
                || (word.isNominal() && lower.endsWith(need) && need.length() > 3)
                || (word.isNominal() && lower.equals(need + "s"));
    }

    /** Whether the clause as a whole is denied. */
    boolean isNegated() {
        List<Word> words = clause().words();
        boolean negated = false;
        for (int i = 0; i < words.size(); i++) {
            negated |= words.get(i).isNegation() && denies(words, i);
        }
        return negated;
    }

    /** "noch nicht besetzte Gebiete", "nicht nur", "nicht zuletzt" and "nicht ..., sondern" deny nothing. */
    private static boolean denies(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return true;
        }
        Word next = words.get(i + 1);
        boolean attribute = next.isInflectedParticiple()
                && i + 2 < words.size()
                && words.get(i + 2).isNominal();
        boolean emphasis = Set.of("nur", "zuletzt", "allein", "einmal").contains(next.lower());
        return !attribute && !(emphasis && !next.lower().equals("einmal"));
    }

    Optional<Actor> actor(Phrase phrase) {
        if (Set.of("mir", "uns", "mich").contains(phrase.head().lower())) {
            return speaker();
        }
        return discourse.actor(phrase);
    }

    /** The agent of a passive: "von der Opposition", "durch das Gericht"; the last one that hangs on no noun. */
    List<Actor> agents() {
        Optional<Phrase> best = Optional.empty();
        boolean bestFree = false;
        for (Phrase phrase : phrases()) {
            boolean agent = AGENT.contains(phrase.preposition())
                    && !isInside(phrase)
                    && actor(phrase).or(() -> discourse.anyone(phrase)).isPresent();
            boolean free = phrases().stream().noneMatch(other -> other.end() == phrase.start() - 1);
            if (agent && (best.isEmpty() || free || !bestFree)) {
                best = Optional.of(phrase);
                bestFree = free;
            }
        }
        return best.stream()
                .flatMap(phrase -> discourse.joined(clause(), phrase).stream())
                .flatMap(phrase -> actor(phrase).or(() -> discourse.anyone(phrase)).stream())
                .toList();
    }

    /** "der durch den Rat ausgelöste Streit": what hangs on an attribute is no agent of the clause. */
    private boolean isInside(Phrase phrase) {
        return phrases().stream().anyMatch(other -> other.start() < phrase.start() && phrase.end() < other.end());
    }

    /** "kündigte an, den Plan abzulehnen": the infinitive, not this verb, takes the stand. */
    boolean commitsTo(Lexicon words) {
        boolean commits =
                verbs().stream().flatMap(group -> group.lemmas().stream()).anyMatch(COMMITTING::contains);
        return commits
                && next(Clause.Kind.INFINITIVE).stream()
                        .filter(clause -> !clause.introducer().equals("um"))
                        .flatMap(clause -> clause.verbs().stream())
                        .flatMap(group -> group.lemmas().stream())
                        .flatMap(lemma -> words.verbs(lemma).stream())
                        .anyMatch(frame -> frame.needs().isEmpty());
    }

    /** Whether the clause tells what somebody expects others to do: "geht davon aus, dass die Staaten zustimmen". */
    boolean isExpected() {
        int parent = clause().parent();
        if (parent < 0 || parent >= number || clause().kind() != Clause.Kind.SUBORDINATE) {
            return false;
        }
        return unit.clauses().get(parent).verbs().stream()
                .flatMap(verbs -> verbs.lemmas().stream())
                .anyMatch(EXPECTING::contains);
    }

    /** The clauses that follow this one in the sentence and may tell its content. */
    Optional<Clause> next(Clause.Kind kind) {
        for (int i = number + 1; i < unit.clauses().size(); i++) {
            Clause clause = unit.clauses().get(i);
            if (clause.kind() == kind) {
                return Optional.of(clause);
            }
            if (clause.kind() != Clause.Kind.RELATIVE && clause.kind() != Clause.Kind.FRAGMENT) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}

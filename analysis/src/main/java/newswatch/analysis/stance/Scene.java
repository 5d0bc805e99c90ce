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
record Scene(Discourse discourse, Unit unit, int number, Optional<Quote> quote, Lexicon lexicon, Company company) {

    /** The scene of one clause. */
    static Scene of(Discourse discourse, Unit unit, int number, Optional<Quote> quote, Lexicon lexicon) {
        return new Scene(
                discourse,
                unit,
                number,
                quote,
                lexicon,
                Company.of(unit.clauses().get(number).words()));
    }

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

    private static final Set<String> VIEWS =
            Set.of("ansicht", "auffassung", "meinung", "einschätzung", "überzeugung", "urteil", "lesart");

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
        if (subject().isSpeaker() || isHouse()) {
            return speaker().stream().toList();
        }
        if (clause().kind() == Clause.Kind.INFINITIVE) {
            return controllers();
        }
        return subject().actors();
    }

    /** "sagte, man werde den Antrag ablehnen": in reported speech "man" is the speaker's house. */
    private boolean isHouse() {
        return quote.isPresent()
                && subject().phrases().size() == 1
                && subject().phrases().get(0).head().lower().equals("man")
                && verbs().filter(VerbGroup::mayBeReported).isPresent();
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
        return commits ? of(discourse, unit, parent, quote, lexicon).actors() : List.of();
    }

    /** What the quotation is said to be about: "„Das ist Unsinn“, sagte sie über den Tunnel". */
    Optional<Phrase> matter() {
        return quote.flatMap(Quote::cue).stream()
                .flatMap(cue -> discourse.units().stream()
                        .filter(each -> each.sentence().equals(unit.sentence()))
                        .flatMap(each -> each.clauses().stream())
                        .filter(clause -> clause.words().stream()
                                .anyMatch(word -> word.span().equals(cue))))
                .flatMap(clause -> clause.phrases().stream())
                .filter(phrase ->
                        phrase.preposition().equals("über") && phrase.head().isNominal() && !phrase.isTime())
                .findFirst();
    }

    /** Who is quoted here. */
    Optional<Actor> speaker() {
        Optional<Actor> holder = holder();
        if (holder.isPresent()) {
            return holder;
        }
        return quote.flatMap(said -> said.speaker().flatMap(party -> said.speakerSpan()
                .map(span -> new Actor(party.id(), party.name(), span, Naming.PRONOUN, 0))));
    }

    /** "nach Auffassung der Kanzlerin": whose view it is, whoever tells it. */
    private Optional<Actor> holder() {
        return phrases().stream()
                .filter(phrase -> (phrase.preposition().equals("nach")
                                && VIEWS.contains(phrase.head().lower()))
                        || (phrase.preposition().equals("aus")
                                && phrase.head().lower().equals("sicht")))
                .flatMap(phrase -> phrase.genitive().stream())
                .flatMap(owner -> discourse.actor(owner).stream())
                .findFirst();
    }

    private boolean hasPreposition(String preposition) {
        return phrases().stream().anyMatch(phrase -> phrase.preposition().equals(preposition));
    }

    /** The first phrase of the subject. */
    Optional<Phrase> subjectPhrase() {
        return subject().phrases().stream().findFirst();
    }

    /** Whether a word in lower case stands right before another. */
    boolean follows(Word word, String before) {
        return clause().words().stream()
                .anyMatch(other ->
                        other.index() == word.index() - 1 && other.lower().equals(before));
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
        return company.has(need);
    }

    /** How a word judges here; empty if it does not. */
    Optional<Frame> evaluation(Word word) {
        return lexicon.evaluation(word, company);
    }

    /** Whether the clause leaves open if it is so. */
    boolean isHedged() {
        return Hedges.in(this);
    }

    /** Whether the clause as a whole is denied. */
    boolean isNegated() {
        return company.isNegated();
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
            agent &= best.filter(one -> discourse.joined(clause(), one).contains(phrase))
                    .isEmpty();
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

    /** Whether its verb says what its subject is going to do: "kündigte an". */
    boolean isCommitting() {
        return verbs().stream().flatMap(group -> group.lemmas().stream()).anyMatch(COMMITTING::contains);
    }

    /** "kündigte an, den Plan abzulehnen": the infinitive, not this verb, takes the stand. */
    boolean commitsTo(Lexicon words) {
        return isCommitting()
                && next(Clause.Kind.INFINITIVE).stream()
                        .filter(clause -> !clause.introducer().equals("um"))
                        .flatMap(clause -> clause.verbs().stream())
                        .flatMap(group -> group.lemmas().stream())
                        .anyMatch(lemma -> IntentionRule.isPrivate(lemma)
                                || words.verbs(lemma).stream()
                                        .anyMatch(frame -> frame.needs().isEmpty()));
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

package newswatch.analysis.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Clause.Kind;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Discourse.Unit;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.stance.Lexicon;
import newswatch.analysis.text.AnnotatedText;

/** Speech in a dass clause, an infinitive clause or a clause in the subjunctive beside a verb of saying. */
final class IndirectQuotes {

    private static final double SURE = 0.85;
    private static final double LESS_SURE = 0.7;
    private static final Set<String> CONTENT = Set.of("dass", "daß", "ob", "wie", "warum", "was", "wer", "wann", "wo");

    private static final Set<String> ADVERBIAL = Set.of("um", "ohne", "statt", "anstatt");

    private final AnnotatedText text;
    private final Discourse discourse;
    private final Lexicon lexicon;

    IndirectQuotes(AnnotatedText text, Discourse discourse, Lexicon lexicon) {
        this.text = text;
        this.discourse = discourse;
        this.lexicon = lexicon;
    }

    List<Quote> find() {
        List<Quote> found = new ArrayList<>();
        for (Unit unit : discourse.units()) {
            int done = -1;
            for (int i = 0; unit.quoted().isEmpty() && i < unit.clauses().size(); i++) {
                if (i > done) {
                    Optional<Quote> quote = quote(unit, i);
                    quote.ifPresent(found::add);
                    done = quote.isPresent() ? lastOf(unit, quote.get()) : done;
                }
            }
        }
        return found;
    }

    private int lastOf(Unit unit, Quote quote) {
        int last = -1;
        for (int i = 0; i < unit.clauses().size(); i++) {
            Clause clause = unit.clauses().get(i);
            last = clause.words().get(0).span().start() < quote.span().end() ? i : last;
        }
        return last;
    }

    private Optional<Quote> quote(Unit unit, int number) {
        Optional<Saying> saying = Saying.in(unit, number, lexicon);
        if (saying.isEmpty() || unit.clauses().get(number).hypothetical()) {
            return Optional.empty();
        }
        Clause clause = unit.clauses().get(number);
        Saying resolved = saying.get().resolved(discourse, clause.phrases());
        Optional<Stretch> after = after(unit, number);
        if (after.isPresent()) {
            return make(after.get(), resolved, SURE);
        }
        boolean parenthetical = clause.kind() == Kind.FRAGMENT || isComparison(clause) || isVerbFirst(clause);
        if (!parenthetical) {
            return Optional.empty();
        }
        return number > 0 || !isVerbFirst(clause)
                ? around(unit, clause).flatMap(stretch -> make(stretch, resolved, LESS_SURE))
                : Optional.empty();
    }

    /** "wie der Minister sagte", also where an apposition stands between. */
    private static boolean isComparison(Clause clause) {
        return clause.introducer().equals("wie")
                || clause.words().get(0).lower().equals("wie");
    }

    private static boolean isVerbFirst(Clause clause) {
        return clause.kind() == Kind.MAIN
                && clause.sharesWith() < 0
                && clause.verbs()
                        .flatMap(verbs -> verbs.finite())
                        .filter(verb -> verb.index() == clause.start())
                        .isPresent();
    }

    private Optional<Quote> make(Stretch stretch, Saying saying, double confidence) {
        return stretch.span(text)
                .map(span -> new Quote(
                        span, Form.INDIRECT, saying.speaker(), saying.place(), Optional.of(saying.cue()), confidence));
    }

    /** The content that follows: to the end of the sentence, or to where another clause of the same rank begins. */
    private static Optional<Stretch> after(Unit unit, int number) {
        List<Clause> clauses = unit.clauses();
        int next = number + 1;
        while (next < clauses.size() && isBetween(clauses.get(next))) {
            next++;
        }
        if (next >= clauses.size() || !isContent(clauses.get(next))) {
            return Optional.empty();
        }
        int end = unit.sentence().endToken();
        for (int i = next + 1; i < clauses.size(); i++) {
            if (clauses.get(i).kind() == Kind.MAIN && !isContent(clauses.get(i))) {
                end = clauses.get(i).start();
                break;
            }
        }
        return end <= clauses.get(next).start()
                ? Optional.empty()
                : Optional.of(new Stretch(clauses.get(next).start(), end));
    }

    /** Relative clauses and "ohne ... zu" may stand before the content. */
    private static boolean isBetween(Clause clause) {
        return clause.kind() == Kind.RELATIVE
                || (clause.kind() == Kind.INFINITIVE && ADVERBIAL.contains(clause.introducer()));
    }

    private static boolean isContent(Clause clause) {
        return (clause.kind() == Kind.INFINITIVE && !ADVERBIAL.contains(clause.introducer()))
                || (clause.kind() == Kind.SUBORDINATE && CONTENT.contains(clause.introducer()))
                || (clause.kind() == Kind.MAIN
                        && clause.verbs().filter(verbs -> verbs.mayBeReported()).isPresent());
    }

    static boolean isSubjunctive(Clause clause) {
        return clause.verbs().filter(verbs -> verbs.subjunctive()).isPresent();
    }

    /** All of the sentence but the clause that names the speaker. */
    private static Optional<Stretch> around(Unit unit, Clause saying) {
        int first = unit.sentence().firstToken();
        int end = unit.sentence().endToken();
        boolean inQuote = unit.clauses().size() < 2;
        if (inQuote) {
            return Optional.empty();
        }
        if (saying.start() <= first + 1) {
            return Optional.of(new Stretch(saying.end(), end));
        }
        return Optional.of(new Stretch(first, saying.end() >= end - 2 ? saying.start() : end));
    }
}

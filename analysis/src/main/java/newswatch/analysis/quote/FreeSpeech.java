package newswatch.analysis.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Discourse.Unit;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.stance.Party;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Span;

/** Sentences in the subjunctive go on with what the last speaker said. */
final class FreeSpeech {

    private static final double CONFIDENCE = 0.65;
    /** How many sentences without speech may stand between. */
    private static final int PATIENCE = 2;

    private final AnnotatedText text;
    private final Discourse discourse;

    FreeSpeech(AnnotatedText text, Discourse discourse) {
        this.text = text;
        this.discourse = discourse;
    }

    List<Quote> find(QuoteIndex known) {
        List<Quote> found = new ArrayList<>();
        int lastNumber = -9;
        for (int i = 0; i < discourse.units().size(); i++) {
            Unit unit = discourse.units().get(i);
            if (!isFree(unit, known)) {
                continue;
            }
            Optional<Quote> own = reason(unit);
            if (own.isPresent()) {
                found.add(own.get());
                lastNumber = unit.number();
                continue;
            }
            Optional<Span> span =
                    new Stretch(unit.sentence().firstToken(), unit.sentence().endToken()).span(text);
            Optional<Quote> source = source(unit, known);
            if (span.isEmpty()) {
                continue;
            }
            if (unit.number() == lastNumber + 1 && !found.isEmpty()) {
                Quote open = found.remove(found.size() - 1);
                found.add(new Quote(
                        new Span(open.span().start(), span.get().end()),
                        open.form(),
                        open.speaker(),
                        open.speakerSpan(),
                        open.cue(),
                        CONFIDENCE));
            } else {
                Optional<Actor> actor = source.isPresent() ? Optional.empty() : actor(i);
                found.add(new Quote(
                        span.get(),
                        Form.INDIRECT,
                        source.flatMap(Quote::speaker).or(() -> actor.map(who -> new Party(who.id(), who.name()))),
                        source.flatMap(Quote::speakerSpan).or(() -> actor.map(Actor::span)),
                        Optional.empty(),
                        CONFIDENCE));
            }
            lastNumber = unit.number();
        }
        return found;
    }

    /** "Der Verband lehnt den Plan ab: Er helfe niemandem": who acts before gives the reason. */
    private Optional<Quote> reason(Unit unit) {
        Optional<Actor> actor = Optional.empty();
        for (int i = 0; i < unit.clauses().size(); i++) {
            Clause clause = unit.clauses().get(i);
            boolean main = clause.kind() == Clause.Kind.MAIN && clause.sharesWith() < 0;
            if (main && IndirectQuotes.isSubjunctive(clause)) {
                Stretch stretch = new Stretch(clause.start(), unit.sentence().endToken());
                return actor.flatMap(who -> stretch.span(text).map(span -> said(span, who)));
            }
            List<Actor> actors = unit.subjects().get(i).actors();
            actor = main && !actors.isEmpty() ? Optional.of(actors.get(0)) : actor;
        }
        return Optional.empty();
    }

    private static Quote said(Span span, Actor who) {
        return new Quote(
                span,
                Form.INDIRECT,
                Optional.of(new Party(who.id(), who.name())),
                Optional.of(who.span()),
                Optional.empty(),
                CONFIDENCE);
    }

    private static boolean isFree(Unit unit, QuoteIndex known) {
        Span span = unit.sentence().span();
        return unit.quoted().isEmpty()
                && unit.clauses().stream()
                        .anyMatch(clause -> clause.sharesWith() < 0
                                && clause.kind() == Clause.Kind.MAIN
                                && IndirectQuotes.isSubjunctive(clause))
                && !known.overlaps(span);
    }

    private static Optional<Quote> source(Unit unit, QuoteIndex known) {
        int start = unit.sentence().span().start();
        return known.lastBefore(start)
                .filter(quote -> start - quote.span().end() < 300 * PATIENCE)
                .filter(quote -> quote.speaker().isPresent());
    }

    /** Who acted last before, where no quotation names a speaker: "Sie nannte das einen Irrweg. Die Lage sei ernst." */
    private Optional<Actor> actor(int at) {
        List<Unit> units = discourse.units();
        int number = units.get(at).number();
        Optional<Actor> last = Optional.empty();
        for (int i = at - 1; i >= 0 && units.get(i).number() >= number - PATIENCE && last.isEmpty(); i--) {
            boolean before =
                    units.get(i).number() < number && units.get(i).quoted().isEmpty();
            last = before ? lastActor(units.get(i)) : last;
        }
        return last;
    }

    private static Optional<Actor> lastActor(Unit unit) {
        for (int i = unit.clauses().size() - 1; i >= 0; i--) {
            List<Actor> actors = unit.subjects().get(i).actors();
            if (unit.clauses().get(i).kind() == Clause.Kind.MAIN && !actors.isEmpty()) {
                return Optional.of(actors.get(0));
            }
        }
        return Optional.empty();
    }
}

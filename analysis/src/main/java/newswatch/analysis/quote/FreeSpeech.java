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

    List<Quote> find(List<Quote> known) {
        List<Quote> found = new ArrayList<>();
        int lastNumber = -9;
        for (Unit unit : discourse.units()) {
            if (!isFree(unit, known)) {
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
                Optional<Actor> actor = source.isPresent() ? Optional.empty() : actor(unit);
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

    private static boolean isFree(Unit unit, List<Quote> known) {
        Span span = unit.sentence().span();
        return unit.quoted().isEmpty()
                && unit.clauses().stream()
                        .anyMatch(clause -> clause.sharesWith() < 0
                                && clause.kind() == Clause.Kind.MAIN
                                && IndirectQuotes.isSubjunctive(clause))
                && known.stream().noneMatch(quote -> quote.span().overlaps(span));
    }

    private static Optional<Quote> source(Unit unit, List<Quote> known) {
        int start = unit.sentence().span().start();
        return known.stream()
                .filter(quote ->
                        quote.span().end() <= start && start - quote.span().end() < 300 * PATIENCE)
                .reduce((first, second) -> second)
                .filter(quote -> quote.speaker().isPresent());
    }

    /** Who acted last before, where no quotation names a speaker: "Sie nannte das einen Irrweg. Die Lage sei ernst." */
    private Optional<Actor> actor(Unit unit) {
        Optional<Actor> last = Optional.empty();
        for (Unit before : discourse.units()) {
            boolean near = before.number() < unit.number() && before.number() >= unit.number() - PATIENCE;
            for (int i = 0;
                    near && before.quoted().isEmpty() && i < before.clauses().size();
                    i++) {
                boolean main = before.clauses().get(i).kind() == Clause.Kind.MAIN;
                List<Actor> actors = before.subjects().get(i).actors();
                last = main && !actors.isEmpty() ? Optional.of(actors.get(0)) : last;
            }
        }
        return last;
    }
}

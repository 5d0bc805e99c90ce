package newswatch.analysis.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Discourse.Unit;
import newswatch.analysis.clause.QuoteMarks.Quoted;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.stance.Lexicon;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Ascending;
import newswatch.analysis.text.Span;

/** Speech in quotation marks, with the speaker named in the same sentence, before the colon, or in the quote before. */
final class DirectQuotes {

    private static final double SURE = 0.92;
    private static final double FOLLOWING = 0.7;
    private static final double SPEAKERLESS = 0.5;
    private static final int FEWEST_WORDS = 2;

    private final AnnotatedText text;
    private final Discourse discourse;
    private final Lexicon lexicon;
    /** What "laut X" and the like cover. */
    private final QuoteIndex sources;
    /** Indirect speech, after which its speaker may go on in direct speech. */
    private final QuoteIndex indirect;

    DirectQuotes(AnnotatedText text, Discourse discourse, Lexicon lexicon, List<Quote> sources, List<Quote> indirect) {
        this.indirect = QuoteIndex.of(indirect);
        this.sources = QuoteIndex.of(sources);
        this.text = text;
        this.discourse = discourse;
        this.lexicon = lexicon;
    }

    List<Quote> find() {
        List<Quote> found = new ArrayList<>();
        for (Quoted place : discourse.quoted()) {
            Optional<Saying> saying = saying(place);
            boolean told = saying.isPresent() || isSourced(place);
            if (place.sentence() || (place.words() >= FEWEST_WORDS && told && !isName(place))) {
                found.add(quote(place, saying, found));
            }
        }
        return found;
    }

    /** "die Zeitung „Neuer Tag“": all in capitals, or right behind a noun. */
    private boolean isName(Quoted place) {
        boolean small = text.tokens().subList(place.first(), place.end()).stream()
                .anyMatch(token -> token.isWord() && !token.isCapitalised());
        return !small;
    }

    /** Who spoke last before, in whatever form. */
    private Optional<Quote> previous(Span span, List<Quote> before) {
        Optional<Quote> direct = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        Optional<Quote> told = indirect.lastBefore(span.start());
        boolean later = direct.isEmpty()
                || (told.isPresent()
                        && told.get().span().end() > direct.get().span().end());
        return later ? told : direct;
    }

    private boolean isSourced(Quoted place) {
        int start = text.tokens().get(place.first()).span().start();
        return sources.overlaps(new Span(start, start + 1));
    }

    private Quote quote(Quoted place, Optional<Saying> saying, List<Quote> before) {
        Span span = new Span(
                text.tokens().get(place.first()).span().start(),
                text.tokens().get(place.end() - 1).span().end());
        Optional<Saying> named = saying.filter(each -> each.speaker().isPresent());
        if (named.isPresent()) {
            return new Quote(
                    span,
                    Form.DIRECT,
                    named.get().speaker(),
                    named.get().place(),
                    Optional.of(named.get().cue()),
                    SURE);
        }
        Optional<Quote> source = sources.overlapping(span).stream()
                .filter(quote -> quote.speaker().isPresent())
                .findFirst();
        if (source.isPresent() && saying.isEmpty()) {
            return new Quote(
                    span,
                    Form.DIRECT,
                    source.get().speaker(),
                    source.get().speakerSpan(),
                    source.get().cue(),
                    SURE);
        }
        Optional<Quote> speaking = previous(span, before)
                .filter(quote -> span.start() - quote.span().end() < 250
                        && quote.speaker().isPresent());
        return new Quote(
                span,
                Form.DIRECT,
                speaking.flatMap(Quote::speaker),
                speaking.flatMap(Quote::speakerSpan),
                saying.map(Saying::cue),
                speaking.isPresent() ? FOLLOWING : SPEAKERLESS);
    }

    /** The first unit whose sentence ends at or after a token. */
    private int firstUnit(int token) {
        List<Unit> units = discourse.units();
        return Ascending.first(units.size(), i -> units.get(i).sentence().endToken() < token);
    }

    private Optional<Saying> saying(Quoted place) {
        Optional<Saying> nearest = Optional.empty();
        int best = Integer.MAX_VALUE;
        List<Unit> units = discourse.units();
        for (int u = firstUnit(place.first());
                u < units.size() && units.get(u).sentence().firstToken() < place.end();
                u++) {
            Unit unit = units.get(u);
            boolean same = unit.quoted().isEmpty()
                    && unit.sentence().firstToken() < place.end()
                    && place.first() < unit.sentence().endToken();
            boolean before =
                    unit.quoted().isEmpty() && unit.sentence().endToken() == place.first() && endsInColon(unit);
            for (int i = 0; (same || before) && i < unit.clauses().size(); i++) {
                Clause clause = unit.clauses().get(i);
                if (place.first() <= clause.start() && clause.end() <= place.end()) {
                    continue;
                }
                int distance = clause.end() <= place.first()
                        ? place.first() - clause.end()
                        : Math.max(0, clause.start() - place.end());
                Optional<Saying> saying =
                        Saying.in(unit, i, lexicon).or(before ? () -> Optional.empty() : Optional::empty);
                if (saying.isPresent() && distance < best) {
                    best = distance;
                    nearest = saying.map(each -> each.resolved(discourse, clause.phrases()));
                }
            }
            if (before && nearest.isEmpty()) {
                nearest = lastActor(unit);
            }
        }
        return nearest;
    }

    /** Before a colon whoever acts speaks: "Der Minister wurde deutlich:". */
    private static Optional<Saying> lastActor(Unit unit) {
        for (int i = unit.clauses().size() - 1; i >= 0; i--) {
            Clause clause = unit.clauses().get(i);
            if (!unit.subjects().get(i).actors().isEmpty()) {
                return Optional.of(Saying.of(
                        i,
                        unit.subjects().get(i).actors().get(0),
                        clause.words().get(clause.words().size() - 1)));
            }
        }
        return Optional.empty();
    }

    private boolean endsInColon(Unit unit) {
        return text.tokens().get(unit.sentence().endToken() - 1).surface().equals(":");
    }
}

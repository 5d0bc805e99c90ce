package newswatch.analysis.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Discourse.Unit;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.Word;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.text.AnnotatedText;

/** "laut X", "X zufolge", "nach Angaben von X": the rest of the sentence is what the source says. */
final class SourceQuotes {

    private static final double CONFIDENCE = 0.78;
    private static final List<String> STATEMENTS = List.of(
            "angaben",
            "angabe",
            "ansicht",
            "auffassung",
            "meinung",
            "aussage",
            "aussagen",
            "worten",
            "einschätzung",
            "informationen",
            "darstellung",
            "überzeugung",
            "berichten",
            "bericht",
            "erkenntnissen",
            "befürchtung",
            "befürchtungen",
            "lesart",
            "analyse",
            "urteil",
            "beobachtung",
            "beobachtungen",
            "berechnung",
            "berechnungen",
            "prognose",
            "recherchen",
            "schätzungen");

    private final AnnotatedText text;
    private final Discourse discourse;

    SourceQuotes(AnnotatedText text, Discourse discourse) {
        this.text = text;
        this.discourse = discourse;
    }

    List<Quote> find() {
        List<Quote> found = new ArrayList<>();
        for (Unit unit : discourse.units()) {
            if (unit.quoted().isEmpty()) {
                unit.clauses().stream()
                        .flatMap(clause ->
                                clause.phrases().stream().flatMap(phrase -> quote(unit, clause, phrase).stream()))
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Quote> quote(Unit unit, Clause clause, Phrase phrase) {
        Optional<Word> zufolge = clause.words().stream()
                .filter(word -> word.index() == phrase.end() && word.lower().equals("zufolge"))
                .findFirst();
        if (zufolge.isPresent()) {
            return make(unit, phrase, phrase.start(), phrase.end() + 1, zufolge.get());
        }
        boolean statement = isStatement(phrase);
        if (!statement && !phrase.preposition().equals("laut")) {
            return Optional.empty();
        }
        int start = phrase.start() - 1;
        Word cue = clause.words().stream()
                .filter(word -> word.index() == start)
                .findFirst()
                .orElse(phrase.head());
        return make(unit, phrase, start, phrase.end(), cue);
    }

    /** "nach Angaben", "aus Sicht", "in den Augen". */
    private static boolean isStatement(Phrase phrase) {
        String head = phrase.head().lower();
        return switch (phrase.preposition()) {
            case "nach" -> STATEMENTS.stream().anyMatch(head::endsWith);
            case "aus" -> head.equals("sicht") || head.equals("perspektive");
            case "in" -> head.equals("augen") && phrase.genitive().isPresent();
            default -> false;
        };
    }

    private Optional<Quote> make(Unit unit, Phrase phrase, int from, int to, Word cue) {
        Phrase named = source(unit, phrase);
        int end = Math.max(to, named.end());
        Saying saying = discourse
                .actor(named)
                .map((Actor actor) -> Saying.of(0, actor, cue))
                .orElse(Saying.of(0, named, cue));
        int first = unit.sentence().firstToken();
        int last = unit.sentence().endToken();
        Stretch content =
                from <= first + 1 ? new Stretch(end, last) : new Stretch(first, end >= last - 1 ? from : last);
        return content.span(text)
                .map(span -> new Quote(
                        span, Form.REPORTED, saying.speaker(), saying.place(), Optional.of(saying.cue()), CONFIDENCE));
    }

    /** Behind "Angaben" stands whose they are. */
    private static Phrase source(Unit unit, Phrase phrase) {
        if (phrase.preposition().equals("laut")
                && STATEMENTS.stream().noneMatch(phrase.head().lower()::endsWith)) {
            return phrase;
        }
        if (phrase.genitive().isPresent()) {
            return phrase.genitive().get();
        }
        return unit.clauses().stream()
                .flatMap(clause -> clause.phrases().stream())
                .filter(next -> next.start() == phrase.end() + 1)
                .filter(next -> Set.of("von", "aus", "durch").contains(next.preposition()))
                .findFirst()
                .orElse(phrase);
    }
}

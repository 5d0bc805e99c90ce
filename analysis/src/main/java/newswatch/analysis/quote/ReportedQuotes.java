package newswatch.analysis.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Discourse.Unit;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.text.AnnotatedText;

/** "Ein Mitarbeiter sprach von einem Klima der Angst.": the sentence tells what was said, not in which words. */
final class ReportedQuotes {

    private static final double CONFIDENCE = 0.6;
    private static final Set<String> TELLING = Set.of(
            "sprechen",
            "berichten",
            "kritisieren",
            "fordern",
            "verlangen",
            "begründen",
            "bestätigen",
            "dementieren",
            "bestreiten",
            "beklagen",
            "warnen",
            "bezeichnen",
            "loben",
            "begrüßen",
            "zurückweisen",
            "bedauern",
            "hinweisen",
            "verweisen",
            "appellieren",
            "auffordern",
            "aufrufen",
            "verurteilen",
            "betonen",
            "schildern",
            "einräumen",
            "ankündigen",
            "vorwerfen",
            "versprechen",
            "plädieren",
            "rechnen",
            "ausgehen");

    private final AnnotatedText text;
    private final Discourse discourse;

    ReportedQuotes(AnnotatedText text, Discourse discourse) {
        this.text = text;
        this.discourse = discourse;
    }

    /** Sentences that no other quotation lies in. */
    List<Quote> find(QuoteIndex known) {
        List<Quote> found = new ArrayList<>();
        for (Unit unit : discourse.units()) {
            boolean free =
                    unit.quoted().isEmpty() && !known.overlaps(unit.sentence().span());
            for (int i = 0; free && i < unit.clauses().size(); i++) {
                Optional<Quote> quote = quote(unit, i);
                if (quote.isPresent()) {
                    found.add(quote.get());
                    break;
                }
            }
        }
        return found;
    }

    private Optional<Quote> quote(Unit unit, int number) {
        Clause clause = unit.clauses().get(number);
        List<Actor> actors = unit.subjects().get(number).actors();
        Optional<VerbGroup> verbs = clause.verbs()
                .filter(group -> !group.passive() && group.lemmas().stream().anyMatch(TELLING::contains));
        if (clause.kind() != Clause.Kind.MAIN || clause.hypothetical() || actors.isEmpty() || verbs.isEmpty()) {
            return Optional.empty();
        }
        Saying saying = Saying.of(number, actors.get(0), verbs.get().cue().get(0));
        return new Stretch(unit.sentence().firstToken(), unit.sentence().endToken())
                .span(text)
                .map(span -> new Quote(
                        span, Form.REPORTED, saying.speaker(), saying.place(), Optional.of(saying.cue()), CONFIDENCE));
    }
}

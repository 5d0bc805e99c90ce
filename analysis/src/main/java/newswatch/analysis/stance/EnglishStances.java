package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishText;
import newswatch.analysis.english.EnglishUnit;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.text.Span;

/** English statements: the rules over every clause of a text, attributed like the German ones. */
final class EnglishStances {

    private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "them", "him", "her", "these", "those");
    private static final Set<String> VAGUE = Set.of(
            "what", "which", "who", "whom", "himself", "herself", "itself", "themselves", "me", "us", "you", "one");

    /** What says nothing with more words behind it either: "itself in two rows". */
    private static final Set<String> EMPTY =
            Set.of("what", "which", "who", "whom", "himself", "herself", "itself", "themselves");

    /** How many characters back a pronoun may find its matter. */
    private static final int NEAR = 300;

    private static final List<EnglishRule> RULES = List.of(
            new EnglishJudgingRule(),
            new EnglishVerbRule(),
            new EnglishNounRule(),
            new EnglishEchoRule(),
            new EnglishPredicateRule(),
            new EnglishSpeechRule());

    private final EnglishText text;
    private final List<Quote> quotes;
    private final Lexicon lexicon;

    EnglishStances(EnglishText text, List<Quote> quotes, Lexicon lexicon) {
        this.text = text;
        this.quotes = quotes;
        this.lexicon = lexicon;
    }

    /** All of them in text order; spans are in UTF-16. */
    List<Stance> find() {
        List<Stance> found = new ArrayList<>();
        for (EnglishUnit unit : text.units()) {
            if (!unit.question() && !unit.isConditional()) {
                found.addAll(read(unit, found));
            }
        }
        found.sort(Comparator.comparing(Stance::evidence));
        return List.copyOf(found);
    }

    private List<Stance> read(EnglishUnit unit, List<Stance> before) {
        Span sentence = unit.sentence().span();
        List<Quote> near =
                quotes.stream().filter(quote -> quote.span().overlaps(sentence)).toList();
        List<Stance> here = new ArrayList<>();
        for (EnglishClause clause : unit.clauses()) {
            if (!clause.hypothetical()) {
                read(new EnglishScene(text, unit, clause, quoteAt(clause, near), lexicon), here, before);
            }
        }
        return here;
    }

    private static void read(EnglishScene scene, List<Stance> here, List<Stance> before) {
        EnglishUnit unit = scene.unit();
        Evidence evidence = new Evidence(
                unit.sentence().span(), scene.quote(), unit.quoted().isPresent());
        for (EnglishRule rule : RULES) {
            for (Claim claim : rule.read(scene)) {
                settled(unit, claim, here.isEmpty() ? before : here)
                        .filter(EnglishStances::isPlain)
                        .map(evidence::stance)
                        .filter(stance -> StanceFinder.isNew(here, stance))
                        .ifPresent(here::add);
            }
        }
    }

    /** "what they may contain": a question word names nothing. */
    private static boolean isPlain(Claim claim) {
        String target = claim.target().text().toLowerCase(Locale.ROOT);
        int space = target.indexOf(' ');
        return !VAGUE.contains(target) && (space < 0 || !EMPTY.contains(target.substring(0, space)));
    }

    /** A pronoun as target means what the statement before was about; without one there is no statement. */
    private static Optional<Claim> settled(EnglishUnit unit, Claim claim, List<Stance> before) {
        if (!PRONOUNS.contains(claim.target().text().toLowerCase(Locale.ROOT))) {
            return Optional.of(claim);
        }
        int start = unit.sentence().span().start();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1))
                        .filter(stance -> start - stance.evidence().end() < NEAR)
                        .map(stance -> new Claim(
                                claim.actor(),
                                claim.actorSpan(),
                                new Target(stance.target(), claim.target().span()),
                                claim.polarity(),
                                claim.cue(),
                                claim.confidence(),
                                claim.ruleId()));
    }

    /** The smallest quotation that the verb of the clause lies in, unless it is the one that the clause introduces. */
    private static Optional<Quote> quoteAt(EnglishClause clause, List<Quote> quotes) {
        Span main = clause.verbs().main().span();
        return quotes.stream()
                .filter(quote -> quote.span().contains(main))
                .filter(quote -> quote.cue().filter(main::equals).isEmpty())
                .min(Comparator.comparingInt(quote -> quote.span().length()));
    }
}

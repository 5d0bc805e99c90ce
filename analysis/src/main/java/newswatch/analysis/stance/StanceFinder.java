package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Actor.Naming;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Discourse.Unit;
import newswatch.analysis.clause.DiscourseReader;
import newswatch.analysis.clause.Word;
import newswatch.analysis.english.EnglishReader;
import newswatch.analysis.english.EnglishText;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.quote.QuoteIndex;
import newswatch.analysis.stance.Stance.Polarity;
import newswatch.analysis.text.AnnotatedText;

/** Finds who stands where on what. Thread-safe. */
public final class StanceFinder {

    /** Version of rules and lexicon. */
    public static final String VERSION = "stances-5";

    private static final Set<String> PRONOUNS = Set.of(
            "das", "dies", "es", "sie", "ihn", "ihm", "diese", "dieser", "dem", "dazu", "dagegen", "dafür", "davon",
            "daran", "darauf");

    /** How many characters back a pronoun may find its matter. */
    private static final int NEAR = 300;

    private static final List<Rule> RULES = List.of(
            new JudgingRule(),
            new VerbRule(),
            new NounRule(),
            new AttributeRule(),
            new PartisanRule(),
            new EchoRule(),
            new CleftRule(),
            new AdjunctRule(),
            new AdjectiveRule(),
            new SideRule(),
            new IntentionRule(),
            new SpeechRule());

    private final DiscourseReader reader = new DiscourseReader();
    private final EnglishReader englishReader = new EnglishReader();

    public StanceFinder() {}

    /** Finds the statements, in text order; spans are in UTF-16. Languages other than German and English give none. */
    public List<Stance> find(AnnotatedText text, List<Entity> entities, List<Quote> quotes, String language) {
        return switch (language) {
            case "de" -> find(reader.read(text, entities), quotes);
            case "en" -> find(englishReader.read(text, entities), quotes);
            default -> List.of();
        };
    }

    /** Finds the statements of an English text that was read already. */
    public List<Stance> find(EnglishText text, List<Quote> quotes) {
        return new EnglishStances(text, quotes, Lexicon.ENGLISH).find();
    }

    /** Finds the statements of a German text that was read already. */
    public List<Stance> find(Discourse discourse, List<Quote> quotes) {
        List<Stance> found = new ArrayList<>();
        QuoteIndex places = QuoteIndex.of(quotes);
        for (Unit unit : discourse.units()) {
            List<Stance> here = new ArrayList<>();
            List<Quote> near = places.overlapping(unit.sentence().span());
            for (int i = 0; i < unit.clauses().size(); i++) {
                Clause clause = unit.clauses().get(i);
                if (!clause.hypothetical() && !isIronic(discourse, clause)) {
                    read(Scene.of(discourse, unit, i, quoteAt(clause, near), Lexicon.GERMAN), here, found);
                }
            }
            here.removeIf(stance -> here.stream().anyMatch(other -> holds(stance, other)));
            found.addAll(here);
        }
        return found.stream()
                .sorted(java.util.Comparator.comparing(Stance::evidence))
                .toList();
    }

    /** "„begrüßt“ den Abriss": a verb in quotation marks of its own is not meant as it stands. */
    private static boolean isIronic(Discourse discourse, Clause clause) {
        return clause.verbs().stream().flatMap(verbs -> verbs.cue().stream()).anyMatch(discourse::isDoubted);
    }

    /** The smallest quotation that the clause lies in. */
    private static Optional<Quote> quoteAt(Clause clause, List<Quote> quotes) {
        int place = clause.verbs()
                .flatMap(verbs -> verbs.finite())
                .orElse(clause.words().get(0))
                .span()
                .start();
        return quotes.stream()
                .filter(quote ->
                        quote.span().start() <= place && place < quote.span().end())
                .filter(quote -> !introduces(clause, quote))
                .min(java.util.Comparator.comparingInt(quote -> quote.span().length()));
    }

    /** "Der Minister kritisierte den Plan.": the clause that tells of the speech is not itself spoken. */
    private static boolean introduces(Clause clause, Quote quote) {
        return clause.verbs().stream()
                .flatMap(verbs -> verbs.cue().stream())
                .anyMatch(word -> quote.cue().filter(word.span()::equals).isPresent());
    }

    private static void read(Scene scene, List<Stance> here, List<Stance> before) {
        for (Rule rule : RULES) {
            for (Candidate candidate : rule.read(scene)) {
                settled(scene, candidate, here.isEmpty() ? before : here)
                        .filter(stance -> isNew(here, stance))
                        .ifPresent(here::add);
            }
        }
    }

    /**
     * A pronoun or nothing as target means what the speech or the statement before was about; without one there is no
     * statement.
     */
    private static Optional<Stance> settled(Scene scene, Candidate candidate, List<Stance> before) {
        Optional<Stance> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        int start = scene.unit().sentence().span().start();
        if (candidate.target().equals(Target.REACTION)) {
            return last.filter(stance -> start - stance.evidence().end() < NEAR)
                    .flatMap(stance -> reaction(scene, candidate, stance));
        }
        boolean open = candidate.target().isOpen();
        if (!open && !isPronoun(candidate.target().text())) {
            return Optional.of(stance(scene, candidate));
        }
        return scene.matter()
                .flatMap(new Targets(scene)::of)
                .or(() -> last.filter(stance -> start - stance.evidence().end() < NEAR)
                        .map(stance ->
                                new Target(stance.target(), candidate.target().span())))
                .map(target -> stance(scene, candidate.about(target)))
                .or(() -> open ? Optional.empty() : Optional.of(stance(scene, candidate)));
    }

    /** "lehnte den Markt ab. Die Händler sind enttäuscht.": they are for what was turned down. */
    private static Optional<Stance> reaction(Scene scene, Candidate candidate, Stance last) {
        int side = coarse(candidate.polarity()) * coarse(last.polarity());
        if (side == 0 || last.actor().name().equals(candidate.actor().name())) {
            return Optional.empty();
        }
        Polarity polarity = side > 0 ? Polarity.SUPPORT : Polarity.OPPOSE;
        Target same = new Target(last.target(), Optional.empty());
        return Optional.of(stance(scene, candidate.towards(polarity).about(same)));
    }

    static boolean isNew(List<Stance> here, Stance stance) {
        return here.stream().noneMatch(known -> same(known, stance));
    }

    private static boolean isPronoun(String target) {
        return PRONOUNS.contains(target.toLowerCase(Locale.ROOT));
    }

    private static boolean same(Stance known, Stance other) {
        boolean sameTarget = known.target().equals(other.target())
                || (known.targetSpan().isPresent()
                        && other.targetSpan().isPresent()
                        && known.targetSpan().get().overlaps(other.targetSpan().get()));
        boolean sameActor = known.actor().name().equals(other.actor().name());
        return sameActor && sameTarget && coarse(known.polarity()) == coarse(other.polarity());
    }

    /** "beharrt auf der Forderung, dass": the noun in the target of the first says the same and more. */
    private static boolean holds(Stance stance, Stance other) {
        return !stance.equals(other)
                && stance.actor().name().equals(other.actor().name())
                && coarse(stance.polarity()) == coarse(other.polarity())
                && stance.targetSpan()
                        .filter(target -> other.cueSpans().size() == 1
                                && target.overlaps(other.cueSpans().get(0)))
                        .isPresent();
    }

    private static int coarse(Polarity polarity) {
        return switch (polarity) {
            case SUPPORT, DEMAND -> 1;
            case OPPOSE, REJECT -> -1;
            case NEUTRAL -> 0;
        };
    }

    private static Stance stance(Scene scene, Candidate candidate) {
        Actor actor = candidate.actor();
        Claim claim = new Claim(
                new Party(actor.id(), actor.name()),
                actor.naming() == Naming.SHARED ? Optional.empty() : Optional.of(actor.span()),
                candidate.target(),
                candidate.polarity(),
                candidate.cue().stream().map(Word::span).toList(),
                scene.isHedged() ? candidate.confidence() * Hedges.SHARE : candidate.confidence(),
                candidate.ruleId());
        Evidence evidence = new Evidence(
                scene.unit().sentence().span(),
                scene.quote(),
                scene.unit().quoted().isPresent());
        return evidence.stance(claim);
    }
}

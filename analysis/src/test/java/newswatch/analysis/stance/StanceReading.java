package newswatch.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;

/** Texts read from their words to their stances, for the tests of all languages. */
final class StanceReading {

    private static final EntityFinder ENTITIES = new EntityFinder();
    private static final QuoteFinder QUOTES = new QuoteFinder();
    private static final StanceFinder STANCES = new StanceFinder();

    private StanceReading() {}

    /** Who stands where in a text. */
    static List<Stance> find(String sentence, String language) {
        AnnotatedText text = TextAnnotator.annotate(sentence);
        List<Entity> entities = ENTITIES.find(text, language);
        List<Quote> quotes = QUOTES.find(text, entities, language);
        return STANCES.find(text, entities, quotes, language);
    }

    /** Whether what a row of a bed says was found; an actor called "none" wants nothing found. */
    static boolean isRight(List<Stance> found, String actor, String polarity, String target) {
        return actor.equals("none")
                ? found.isEmpty()
                : found.stream().anyMatch(stance -> matches(stance, actor, polarity, target));
    }

    private static boolean matches(Stance stance, String actor, String polarity, String target) {
        return stance.actor().name().contains(actor)
                && stance.polarity().name().toLowerCase(Locale.ROOT).equals(polarity)
                && stance.target().contains(target);
    }

    /** Some words in any order, 3 to so many more. */
    static String randomText(Random random, List<String> all, int most) {
        StringBuilder text = new StringBuilder();
        int words = 3 + random.nextInt(most);
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(all.get(random.nextInt(all.size())));
        }
        return text.toString().strip();
    }

    /** What holds of stances in any text. */
    static void assertPlaced(List<Stance> found, String text, String rule) {
        for (Stance stance : found) {
            assertThat(stance.evidence().end()).isLessThanOrEqualTo(text.length());
            assertThat(stance.cueSpans()).isNotEmpty().allMatch(cue -> stance.evidence()
                    .contains(cue));
            assertThat(stance.target()).isNotBlank();
            assertThat(stance.confidence()).isBetween(0.0, 1.0);
            assertThat(stance.rule()).matches(rule);
            stance.actorSpan().ifPresent(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
            stance.targetSpan().ifPresent(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
        }
    }
}

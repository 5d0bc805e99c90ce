package newswatch.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What German sentences say, by phenomenon; rows known to come out wrong are marked and must stay wrong or lose the
 * mark.
 */
class StanceBedTest {

    private static final EntityFinder ENTITIES = new EntityFinder();
    private static final QuoteFinder QUOTES = new QuoteFinder();
    private static final StanceFinder STANCES = new StanceFinder();

    @ParameterizedTest(name = "{0}: {1} -> {2} {3} {4}")
    @CsvFileSource(
            resources = "/stance/bed-de.csv",
            delimiter = '|',
            quoteCharacter = '§',
            encoding = "UTF-8",
            emptyValue = "",
            nullValues = "NULL")
    void readsWhatTheSentenceSays(
            String phenomenon, String sentence, String actor, String polarity, String target, String mark) {
        List<Stance> found = find(sentence);

        boolean right = actor.equals("none")
                ? found.isEmpty()
                : found.stream().anyMatch(stance -> matches(stance, actor, polarity, target));

        assertThat(right).as("%s: %s", phenomenon, found).isEqualTo(!"wrong".equals(mark));
    }

    private static boolean matches(Stance stance, String actor, String polarity, String target) {
        return stance.actor().name().contains(actor)
                && stance.polarity().name().toLowerCase(Locale.ROOT).equals(polarity)
                && stance.target().contains(target);
    }

    private static List<Stance> find(String sentence) {
        AnnotatedText text = TextAnnotator.annotate(sentence);
        List<Entity> entities = ENTITIES.find(text, "de");
        List<Quote> quotes = QUOTES.find(text, entities, "de");
        return STANCES.find(text, entities, quotes, "de");
    }
}

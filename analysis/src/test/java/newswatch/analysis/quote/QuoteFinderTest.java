package newswatch.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuoteFinderTest {

    private static final EntityFinder ENTITIES = new EntityFinder();
    private static final QuoteFinder QUOTES = new QuoteFinder();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/stance/quotes.csv", delimiter = '|', quoteCharacter = '§', encoding = "UTF-8")
    void findsWhoIsQuotedWithWhat(String sentence, String form, String speaker, String content) {
        check(find(sentence), sentence, form, speaker, content);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/stance/quotes-en.csv", delimiter = '|', quoteCharacter = '§', encoding = "UTF-8")
    void findsWhoIsQuotedInEnglish(String sentence, String form, String speaker, String content) {
        String text = sentence.replace(" ¶ ", "\n\n");

        check(find(text, "en"), text, form, speaker, content);
    }

    private static void check(List<Quote> found, String sentence, String form, String speaker, String content) {
        if (form.equals("none")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).anySatisfy(quote -> {
                assertThat(quote.form()).isEqualTo(Form.valueOf(form));
                assertThat(quote.span().of(sentence)).contains(content);
                assertThat(quote.speaker().orElseThrow().name()).contains(speaker);
            });
        }
    }

    @Test
    void theNextQuotationGoesOnWithTheSameSpeaker() {
        String text =
                "„Wir haben lange auf diesen Tag gewartet“, sagte die Trainerin. „Jetzt ist die Freude im Verein riesig.“";

        assertThat(find(text))
                .hasSize(2)
                .allMatch(quote -> quote.speaker().orElseThrow().name().equals("Trainerin"));
    }

    @Test
    void theNextEnglishQuotationGoesOnWithTheSameSpeaker() {
        String text = "\"We have waited long for this day,\" said the coach. \"Now the whole club is happy.\"";

        assertThat(find(text, "en"))
                .hasSize(2)
                .allMatch(quote -> quote.speaker().orElseThrow().name().equals("coach"));
    }

    @Test
    void aDoubtfulWordInQuotationMarksIsNoQuotation() {
        assertThat(find("Der „Retter“ kam am Abend.")).isEmpty();
    }

    private static List<Quote> find(String sentence) {
        return find(sentence, "de");
    }

    private static List<Quote> find(String sentence, String language) {
        AnnotatedText text = TextAnnotator.annotate(sentence);
        List<Entity> entities = ENTITIES.find(text, language);
        return QUOTES.find(text, entities, language);
    }
}

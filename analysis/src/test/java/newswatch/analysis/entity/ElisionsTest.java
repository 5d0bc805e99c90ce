package newswatch.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;

class ElisionsTest {

    private static final EntityFinder FINDER = new EntityFinder();

    private static List<String> found(String text, String language) {
        return FINDER.find(TextAnnotator.annotate(text), language).stream()
                .flatMap(entity -> entity.mentions().stream().map(mention -> entity.id() + " " + mention.surface()))
                .toList();
    }

    @Test
    void findsNamesBehindALittleWordThatHasLostItsVowel() {
        assertThat(found("L'Ukraine refuse. Le chef de l’Allemagne parle d'Emmanuel Macron.", "fr"))
                .containsExactly("Q212 Ukraine", "Q183 Allemagne", "Q3052772 Emmanuel Macron");
    }

    @Test
    void leavesOtherWordsAndOtherLanguagesAlone() {
        AnnotatedText text = TextAnnotator.annotate("Aujourd'hui O'Brien et l'homme. D'accord.");

        assertThat(Elisions.split(text, "fr").tokens()).isEqualTo(text.tokens());
        AnnotatedText german = TextAnnotator.annotate("L'Ukraine sagt Nein.");
        assertThat(Elisions.split(german, "de")).isSameAs(german);
    }

    @Test
    void keepsSentencesAndPlaces() {
        AnnotatedText text = Elisions.split(TextAnnotator.annotate("L'Italie dit oui. L'Espagne dit non."), "fr");

        assertThat(text.sentences()).hasSize(2);
        assertThat(text.tokensOf(text.sentences().get(1)).get(1).surface()).isEqualTo("Espagne");
        text.tokens().forEach(token -> assertThat(token.span().of(text.text())).isEqualTo(token.surface()));
    }
}

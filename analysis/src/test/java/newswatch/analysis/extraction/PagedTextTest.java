package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PagedTextTest {

    private static final String LEAD =
            "Die alte Brücke über die Lend bleibt bis zum Frühjahr gesperrt, sagt die Stadt.";
    private static final String ONE =
            "Am Montag standen die Autos bis zum Bahnhof, und niemand wusste, wohin mit ihnen.";
    private static final String TWO = "Der Gutachter Kurt Vorlage fand im Oktober Risse im dritten Pfeiler der Brücke.";
    private static final String FOOT = "Eva Probe schreibt seit zwölf Jahren für den Boten über Straßen und Schienen.";

    @Test
    void whatEveryPageRepeatsStandsOnce() {
        assertThat(text(pages(LEAD, ONE, FOOT), pages(LEAD, TWO, FOOT))).isEqualTo(pages(LEAD, ONE, FOOT, TWO));
    }

    @Test
    void shortAnswersMayRepeat() {
        assertThat(text(pages(ONE, "Ja.", LEAD), pages("Seite 2 von 2", TWO, "Ja.", FOOT)))
                .isEqualTo(pages(ONE, "Ja.", LEAD, TWO, "Ja.", FOOT));
    }

    @Test
    void anotherSpellingOfTheSameParagraphIsTheSame() {
        assertThat(text(pages(LEAD, ONE), ONE.toUpperCase(Locale.GERMAN) + "\n\n" + TWO))
                .isEqualTo(pages(LEAD, ONE, TWO));
    }

    @Test
    void aPageThatHoldsAllTakesThePlaceOfTheFirst() {
        assertThat(text(pages(ONE, FOOT), pages(ONE, LEAD, TWO, FOOT))).isEqualTo(pages(ONE, LEAD, TWO, FOOT));
    }

    @Test
    void aPageWithNothingNewAddsNothing() {
        PagedText first = PagedText.of(pages(LEAD, ONE));

        assertThat(first.with(pages(LEAD, ONE))).isSameAs(first);
        assertThat(first.with("Seite 2/3")).isSameAs(first);
        assertThat(first.with("")).isSameAs(first);
    }

    @Test
    void aFirstPageWithoutTextLeavesTheRest() {
        assertThat(text("", TWO)).isEqualTo(TWO);
    }

    private static String text(String first, String second) {
        return PagedText.of(first).with(second).text();
    }

    private static String pages(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}

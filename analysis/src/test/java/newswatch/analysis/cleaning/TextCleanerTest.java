package newswatch.analysis.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextCleanerTest {

    private static final String BODY = "Der Gemeinderat von Quellstadt hat am Dienstag über die neue Brücke beraten und"
            + " nach langer Debatte beschlossen, dass sie frühestens im übernächsten Jahr gebaut wird.";

    private static final String MORE = "Bürgermeisterin Öznur Beispiel zeigte sich nach der Sitzung enttäuscht. Sie"
            + " hatte für einen früheren Baubeginn geworben und große Hoffnungen in die Abstimmung gesetzt.";

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/cleaning/removed.csv", delimiter = ';', quoteCharacter = '\0')
    void removesLinesOfThePage(String kind, String line) {
        CleanText clean = clean(BODY + "\n" + line + "\n" + MORE);
        assertThat(clean.text()).isEqualTo(BODY + "\n\n" + MORE);
        assertThat(clean.removed()).containsExactly(new Removed(kind, line));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/cleaning/kept.csv", delimiter = ';', quoteCharacter = '\0')
    void keepsLinesOfTheArticle(String line) {
        assertThat(clean(BODY + "\n" + line + "\n" + MORE).text()).isEqualTo(BODY + "\n\n" + line + "\n\n" + MORE);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/cleaning/glued.csv", delimiter = ';', quoteCharacter = '\0')
    void partsWhatIsGluedTogether(String glued, String parts) {
        assertThat(clean(glued).text()).isEqualTo(parts.replace(" # ", "\n\n"));
    }

    @Test
    void bringsCharactersIntoOneForm() {
        assertThat(clean("\uFEFFEr fu\u0308hrt\u00A0die Minister\u00ADrunde.\r\nUnd  Schluß.\u200B")
                        .text())
                .isEqualTo("Er führt die Ministerrunde.\n\nUnd Schluß.");
    }

    @Test
    void takesTheTitleOutOfTheText() {
        CleanText clean = clean("Rat vertagt die Brücke\n" + BODY);
        assertThat(clean.title()).isEqualTo("Rat vertagt die Brücke");
        assertThat(clean.text()).isEqualTo(BODY);
    }

    @Test
    void removesARepeatedTitleWithTheSummaryBeforeIt() {
        CleanText clean = clean("Rat vertagt die Brücke!\nAlles zum Streit.\n\nRat vertagt die Brücke!\n" + BODY);
        assertThat(clean.title()).isEqualTo("Rat vertagt die Brücke!");
        assertThat(clean.text()).isEqualTo(BODY);
        assertThat(clean.removed())
                .containsExactly(
                        new Removed("summary", "Alles zum Streit."),
                        new Removed("repeated_title", "Rat vertagt die Brücke!"));
    }

    @Test
    void removesASummaryThatTheArticleRepeats() {
        String summary = "Der Rat hat über die neue Brücke beraten und nach langer Debatte beschlossen.";
        CleanText clean = clean("date 2025-02 " + summary + "\n\n" + BODY + "\n\n" + MORE);
        assertThat(clean.text()).isEqualTo(BODY + "\n\n" + MORE);
        assertThat(clean.removed())
                .containsExactlyInAnyOrder(new Removed("metadata", "date 2025-02"), new Removed("summary", summary));
    }

    @Test
    void removesANewsletterBoxWithItsInnerLines() {
        String box = "© Erika Beispiel\nNewsletter\nDer Abendbrief – was heute wichtig war\nDanke für Ihre Anmeldung!"
                + "\nBitte klicken Sie auf den Bestätigungslink in Ihrem Postfach.";
        CleanText clean = clean(BODY + "\n" + box + "\n" + MORE);
        assertThat(clean.text()).isEqualTo(BODY + "\n\n" + MORE);
        assertThat(clean.removed()).hasSize(5);
    }

    @Test
    void removesTeasersAtTheEndWithTheKickerAboveThem() {
        CleanText clean = clean(
                BODY + "\n" + MORE + "\nBrücken im Land\nMehr zum Thema\nP+ (nur für Abonnenten);\nRente:\nWer zahlt?");
        assertThat(clean.text()).isEqualTo(BODY + "\n\n" + MORE);
        assertThat(clean.removed()).hasSize(5);
    }

    @Test
    void removesDatelineAndAgencyMark() {
        CleanText clean = clean("Quellstadt/Übersee (dpa) - " + BODY + "\n" + MORE + " (dpa/afp)");
        assertThat(clean.text()).isEqualTo(BODY + "\n\n" + MORE);
        assertThat(clean.removed())
                .containsExactly(
                        new Removed("dateline", "Quellstadt/Übersee"),
                        new Removed("agency_mark", "(dpa)"),
                        new Removed("agency_mark", "(dpa/afp)"));
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(clean("").text()).isEmpty();
        assertThat(clean(" \n\u00AD\n").text()).isEmpty();
    }

    @Test
    void keepsBracketsWithNothingButPunctuation() {
        assertThat(clean("Quellstadt (-) meldet (/)").text()).isEqualTo("Quellstadt (-) meldet (/)");
    }

    private static CleanText clean(String raw) {
        return TextCleaner.clean(Optional.empty(), raw);
    }
}

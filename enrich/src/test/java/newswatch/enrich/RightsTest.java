package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import newswatch.contract.Access;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.ContentKind;
import newswatch.contract.DeadLetter;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.contract.Rights;
import newswatch.contract.StoryState;
import newswatch.contract.TextUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles whose owners reserve the text, and pages that are walls. */
class RightsTest {

    private static final String CONSENT = """
            <html><head><title>Elbkurier</title></head><body><h1>Wir und unsere Partner brauchen Ihre Zustimmung</h1>
            <p>Wir und unsere 214 Partner verwenden Cookies, um personalisierte Werbung anzuzeigen. Dafür brauchen wir Ihre
            Einwilligung. Näheres steht in der Datenschutzerklärung.</p>
            <button>Alle akzeptieren</button><button>Ablehnen</button></body></html>""";

    private static final String ROBOT = """
            <html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>
            <p>Enable JavaScript and cookies to continue</p></body></html>""";

    @TempDir
    Path stateDir;

    private EnrichHarness app;

    @BeforeEach
    void start() {
        app = new EnrichHarness(stateDir);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private static Rights rights(TextUse use, String... directives) {
        return Rights.newBuilder()
                .setTextUse(use)
                .setDirectives(List.of(directives))
                .setSaidIn(List.of("meta"))
                .setCheckedAt(Articles.NOON)
                .build();
    }

    private static RawArticle.Builder reserved(String id) {
        return Articles.text(id, "elbkurier", " Hochwasser u\u0308berrascht Niederlosheim ", "")
                .setContentKind(ContentKind.METADATA)
                .setAuthors(List.of("Änne Öztürk"))
                .setPublishedAt(Articles.NOON.minusSeconds(60))
                .setRights(rights(TextUse.METADATA_ONLY));
    }

    private static RawArticle.Builder page(String id, String html) {
        return Articles.text(id, "elbkurier", "Hochwasser überrascht Niederlosheim", html)
                .setContentKind(ContentKind.HTML)
                .setMediaType("text/html; charset=utf-8");
    }

    @Test
    void ofAReservedArticleTitleAndAddressAreKeptAndNothingIsMined() {
        app.receive(reserved("a1"));

        AnalyzedArticle article = app.analyzed.readValue();
        assertThat(article.getTitle()).isEqualTo("Hochwasser überrascht Niederlosheim");
        assertThat(article.getUrl()).contains("https://elbkurier.example/a1");
        assertThat(article.getPublishedAt()).contains(Articles.NOON.minusSeconds(60));
        assertThat(article.getAuthors()).containsExactly("Änne Öztürk");
        assertThat(article.getRights()).contains(rights(TextUse.METADATA_ONLY));
        assertThat(article.getLanguage()).isEqualTo("de");
        assertThat(article.getText()).isEmpty();
        assertThat(article.getEntities()).isEmpty();
        assertThat(article.getStances()).isEmpty();
        assertThat(article.getQuotes()).isEmpty();
        assertThat(article.getKeywords()).isEmpty();
        assertThat(app.events.isEmpty()).isTrue();
        assertThat(app.states.isEmpty()).isTrue();
        assertThat(app.deadLetters.isEmpty()).isTrue();
        assertThat(app.count("passed")).isEqualTo(1);
    }

    @Test
    void aTextThatShouldNotHaveComeIsNotReadEither() {
        app.receive(Articles.flood("a1").setRights(rights(TextUse.METADATA_ONLY)));

        assertThat(app.analyzed.readValue().getText()).isEmpty();
        assertThat(app.events.isEmpty()).isTrue();
    }

    @Test
    void aReservedArticleWithoutTitleAndAddressIsRefused() {
        app.receive(reserved("a1").setTitle(" ").setUrl(null));

        assertThat(app.deadLetters.readValue().getReason()).isEqualTo(Reason.NO_TEXT);
        assertThat(app.analyzed.isEmpty()).isTrue();
    }

    @Test
    void aReservationThatIsLiftedBringsTheArticleToTheDeskOfItsLanguage() {
        app.receive(reserved("a1").setLanguageHint(null));
        app.receive(Articles.flood("a1"));
        app.receive(
                Articles.flood("a2").setOutlet(Articles.text("", "bote", "", "").getOutlet()));

        assertThat(app.analyzed.readValuesToList())
                .extracting(AnalyzedArticle::getLanguage)
                .containsExactly("und", "de", "de");
        assertThat(app.lastStates())
                .singleElement()
                .extracting(StoryState::getMemberCount)
                .isEqualTo(2);
    }

    @Test
    void aReservationThatComesLaterIsARevisionThatTheDeskDoesNotSee() {
        app.receive(Articles.flood("a1"));
        app.receive(reserved("a1"));
        app.receive(Articles.flood("a1").setTitle("Hochwasser: Die Pegel fallen"));

        assertThat(app.analyzed.readValuesToList())
                .extracting(AnalyzedArticle::getRevision)
                .containsExactly(1, 2, 3);
        assertThat(app.lastStates()).singleElement().satisfies(story -> {
            assertThat(story.getMemberCount()).isEqualTo(1);
            assertThat(story.getMembers().get(0).getRevision()).isEqualTo(3);
        });
    }

    @Test
    void whatIngestSawOfRightsAndWallsStandsOnTheArticle() {
        app.receive(Articles.flood("a1").setAccess(Access.PAYWALL_TEASER).setRights(rights(TextUse.FULL, "noarchive")));
        app.receive(Articles.flood("a2"));

        AnalyzedArticle article = app.analyzed.readValue();
        assertThat(article.getAccess()).isEqualTo(Access.PAYWALL_TEASER);
        assertThat(article.getRights().orElseThrow().getDirectives()).containsExactly("noarchive");
        assertThat(article.getText()).isNotEmpty();
        assertThat(app.analyzed.readValue().getRights()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CONSENT_WALL", "BOT_WALL"})
    void theWordsOfAWallNeverBecomeTheArticle(Access wall) {
        String html = wall == Access.CONSENT_WALL ? CONSENT : ROBOT;
        app.receive(page("a1", html).setSummary("Das Wasser steht einen Meter hoch."));
        app.receive(page("a2", html).setSummary("<p>Das Wasser steht <b>einen Meter</b> hoch, und es steigt.</p>"));
        app.receive(page("a3", html));

        assertThat(app.analyzed.readValuesToList())
                .hasSize(3)
                .allSatisfy(article -> {
                    assertThat(article.getAccess()).isEqualTo(wall);
                    assertThat(article.getTitle()).isEqualTo("Hochwasser überrascht Niederlosheim");
                    assertThat(article.getText())
                            .doesNotContain("Cookies")
                            .doesNotContain("JavaScript")
                            .doesNotContain("<");
                })
                .extracting(AnalyzedArticle::getText)
                .contains("Das Wasser steht einen Meter hoch.", "");
        assertThat(app.deadLetters.isEmpty()).isTrue();
    }

    @Test
    void aWallOfWhichTheSourceSaidNothingIsNoArticle() {
        app.receive(page("a1", CONSENT).setTitle(null));

        DeadLetter letter = app.deadLetters.readValue();
        assertThat(letter.getReason()).isEqualTo(Reason.NOT_AN_ARTICLE);
    }

    @Test
    void ingestsLabelOfAWallIsBelievedWhateverThePageLooksLike() {
        String page = "<html><body><p>" + Articles.FLOOD + "</p></body></html>";
        app.receive(page("a1", page).setAccess(Access.CONSENT_WALL).setSummary("Das Wasser steht einen Meter hoch."));

        assertThat(app.analyzed.readValue().getText()).isEqualTo("Das Wasser steht einen Meter hoch.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Access.class,
            names = {"PAYWALL_TEASER", "CONSENT_WALL", "BOT_WALL"})
    void noStoryQuotesWhatStandsBeforeAWall(Access access) {
        app.receive(Articles.flood("a1").setAccess(access));

        StoryState story = app.lastStates().get(0);
        assertThat(story.getLead()).isEmpty();
        assertThat(story.getStances()).isNotEmpty().allSatisfy(stance -> assertThat(stance.getEvidenceText())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"nosnippet, 0", "max-snippet:0, 0", "max-snippet: 20, 20", "max-snippet:-1, 2000", "noarchive, 2000"})
    void noStoryQuotesMoreThanTheOwnerAllows(String directive, int most) {
        app.receive(Articles.flood("a1").setRights(rights(TextUse.FULL, directive)));

        StoryState story = app.lastStates().get(0);
        assertThat(story.getLead().length()).isLessThanOrEqualTo(most);
        assertThat(story.getStances()).isNotEmpty().allSatisfy(stance -> assertThat(
                        stance.getEvidenceText().length())
                .isLessThanOrEqualTo(most));
        assertThat(story.getLead().isEmpty()).isEqualTo(most == 0);
    }

    @Test
    void bytesOfAReservedArticleAreNotLookedAt() {
        app.receive(reserved("a1").setContent(ByteBuffer.wrap("\u00ff".getBytes(StandardCharsets.ISO_8859_1))));

        assertThat(app.analyzed.getQueueSize()).isEqualTo(1);
    }
}

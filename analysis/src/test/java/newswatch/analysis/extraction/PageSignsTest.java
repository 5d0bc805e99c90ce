package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSignsTest {

    private static final String HEAD = """
            <html><head><title>Brücke gesperrt</title>
            <meta name="Robots" content="NOINDEX, max-snippet:-1"><meta name="newswatch" content="noarchive">
            <meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="/tdm.json">
            <link rel="canonical" href="/lokales/bruecke"><link rel="amphtml" href="/lokales/bruecke/amp">
            </head><body><p>Kurz.""";

    @Test
    void readsWhatThePageAsksOfMachines() {
        PageSigns signs = signs(HEAD);

        assertThat(signs.metaRobots()).containsExactly("noindex", "max-snippet:-1", "noarchive");
        assertThat(signs.tdmReservation()).hasValue(true);
        assertThat(signs.tdmPolicy()).hasValue("https://bote.example/tdm.json");
        assertThat(signs.canonical()).hasValue("https://bote.example/lokales/bruecke");
        assertThat(signs.ampLink()).hasValue("https://bote.example/lokales/bruecke/amp");
    }

    @Test
    void saysNothingWhereThePageSaysNothing() {
        PageSigns signs = PageSigns.of(new byte[0], Optional.empty(), Optional.empty());

        assertThat(signs)
                .isEqualTo(new PageSigns(
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Access.UNKNOWN,
                        Pagination.NONE));
    }

    @Test
    void findsTheSitesOwnTermsBeforeItsImprint() {
        PageSigns signs = signs("""
                <body><p>Die Brücke ist gesperrt.</p><footer><a href="/impressum">Impressum</a>
                <a href="https://laden.example/agb">AGB</a><a href="https://www.bote.example/agb#tdm">AGB und Preise</a>
                <a name="agb">AGB</a><a href="/nutzung">Nutzungsbedingungen</a></footer>""");

        assertThat(signs.terms())
                .containsExactly(
                        "https://www.bote.example/agb",
                        "https://bote.example/nutzung",
                        "https://bote.example/impressum");
    }

    @ParameterizedTest(name = "tdm-reservation {0}")
    @CsvSource(
            nullValues = "-",
            value = {"0, false", "1, true", "vielleicht, -"})
    void takesOnlyTheTwoValuesOfTheProtocol(String content, Boolean reserved) {
        assertThat(signs("<meta name=tdm-reservation content=" + content + ">").tdmReservation())
                .isEqualTo(Optional.ofNullable(reserved));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "challenge.html, BOT_WALL",
        "captcha.html, BOT_WALL",
        "consent.html, CONSENT_WALL",
        "pur.html, CONSENT_WALL",
        "teaser.html, PAYWALL_TEASER",
        "declared-paid.html, PAYWALL_TEASER",
        "article.html, FREE",
        "about-cookies.html, FREE",
        "short.html, UNKNOWN",
    })
    void tellsArticlesFromWalls(String page, Access access) throws IOException {
        try (InputStream file = PageSignsTest.class.getResourceAsStream("/extraction/pages/" + page)) {
            assertThat(file).as(page).isNotNull();
            byte[] bytes = file.readAllBytes();

            assertThat(PageSigns.of(bytes, Optional.empty(), Optional.empty()).access())
                    .isEqualTo(access);
            assertThat(PageExtractor.extract(bytes, Optional.empty(), Optional.empty())
                            .access())
                    .isEqualTo(access);
        }
    }

    @Test
    void readsOnlyTheStartOfLongPages() {
        String far = " ".repeat(PageSigns.READ) + "<meta name=robots content=none>";

        assertThat(signs(far).metaRobots()).isEmpty();
    }

    private static PageSigns signs(String html) {
        return PageSigns.of(
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html; charset=utf-8"),
                Optional.of("https://bote.example/lokales/x.html"));
    }
}

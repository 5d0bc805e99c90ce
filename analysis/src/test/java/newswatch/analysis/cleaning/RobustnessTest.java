package newswatch.analysis.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Random;
import newswatch.analysis.language.LanguageIdentifier;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.TextAnnotator;
import newswatch.analysis.text.Token;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: an answer, offsets that fit, text in NFC, and time that grows no faster than the text. */
class RobustnessTest {

    private static final String[] PIECES = {
        "Der Rat tagte. ",
        "(dpa) ",
        "Foto: ",
        "\n",
        "\r\n",
        "\u2028",
        "„",
        "“",
        "»",
        "Sie ",
        "z. B. ",
        "A.",
        "Öl",
        "ß",
        "fu\u0308r ",
        "\u00AD",
        "\u200B",
        "\uD83D\uDE00",
        "\uD800",
        "\uDC00",
        "\u0000",
        "12.",
        "50 000",
        "...",
        "…",
        "realistischDie ",
        " s ",
        "|",
        " > ",
        "[1]",
        "http://a.de/b",
        "\uFB01",
        "\u0344",
        "\u1E9B\u0323",
        "İ",
        "Mehr zum Thema\n",
        "Newsletter\n",
        "©",
        "date 2025-02 ",
        "XIV. ",
        ":",
        "-",
        "\t"
    };

    @RepeatedTest(300)
    void anyTextGivesAnAnswerWithValidOffsets(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition()); // the repetition number is the seed: failures replay
        StringBuilder raw = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            raw.append(
                    random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        check(raw.toString());
    }

    private static void check(String raw) {
        CleanText clean = TextCleaner.clean(Optional.empty(), raw);
        assertThat(Normalizer.isNormalized(clean.text(), Normalizer.Form.NFC)).isTrue();
        assertThat(clean.text())
                .doesNotContain("\n\n\n", "\r", "\u00AD")
                .isEqualTo(clean.text().strip());
        AnnotatedText text = TextAnnotator.annotate(clean.text());
        int end = 0;
        for (Sentence sentence : text.sentences()) {
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
            end = sentence.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(clean.text().length());
        for (Token token : text.tokens()) {
            assertThat(token.span().of(clean.text())).isEqualTo(token.surface());
        }
        assertThat(LanguageIdentifier.identify(clean.title(), clean.text(), Optional.empty())
                        .confidence())
                .isBetween(0.0, 0.99);
    }

    /** Cleaning twice changes nothing more in what is article text already. */
    @Test
    void leavesCleanTextAsItIs() {
        String text = "Der Rat von Quellstadt hat am Dienstag lange beraten und danach nichts beschlossen.\n\n"
                + "Die Bürgermeisterin zeigte sich enttäuscht. Sie will es im Herbst noch einmal versuchen.";
        assertThat(TextCleaner.clean(Optional.of("Rat vertagt sich"), text).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Rat tagte. ",
                "a",
                "A",
                "aA",
                "Aa",
                " s ",
                "Haus s ",
                ".",
                "„",
                "x\n",
                "Mehr zum Thema\n",
                "(",
                "(dpa) ",
                "1",
                "1 ",
                "1.",
                "50 000 ",
                "z. B. ",
                "A.",
                "|",
                " > ",
                "Web: 1",
                "date 2025-02 ",
                "realistischDie",
                "a.B",
                "\u0308",
                "\u200B",
                "!",
                "-",
                ":",
                "Newsletter\nx\n",
                "ist.“Er ",
                "a'b",
                "[1]\n",
                "+ ",
                "Von A\n",
                "1:",
                "http://a.de/",
                "&A",
                "I.",
                "XIV. "
            })
    void takesTimeInProportionToTheText(String piece) {
        int length = 20_000 / piece.length();
        work(piece.repeat(length)); // warms up
        long small = work(piece.repeat(length));
        long large = work(piece.repeat(8 * length));
        // linear is 8, quadratic 64; a machine that is busy elsewhere must not fail the build
        assertThat(large).isLessThan(Math.max(24 * small, 2_000_000_000L));
    }

    @Test
    void managesFiveMegabytesInOneLineAndAMillionLines() {
        assertThat(work("Der Rat von Quellstadt tagte gestern. ".repeat(140_000)))
                .isLessThan(20_000_000_000L);
        assertThat(work("\n".repeat(5_000_000))).isLessThan(20_000_000_000L);
        assertThat(work("Zeile\n".repeat(100_000))).isLessThan(30_000_000_000L);
    }

    /** Nanoseconds for all steps that read the text. */
    private static long work(String raw) {
        long start = System.nanoTime();
        CleanText clean = TextCleaner.clean(Optional.empty(), raw);
        TextAnnotator.annotate(clean.text());
        LanguageIdentifier.identify(clean.title(), clean.text(), Optional.empty());
        return System.nanoTime() - start;
    }
}

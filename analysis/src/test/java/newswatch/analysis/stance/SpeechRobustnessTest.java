package newswatch.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text looks like, quotations and stances are found in bounded time and lie inside of it. */
class SpeechRobustnessTest {

    private static final EntityFinder ENTITIES = new EntityFinder();
    private static final QuoteFinder QUOTES = new QuoteFinder();
    private static final StanceFinder STANCES = new StanceFinder();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LARGE = 200_000;
    private static final List<String> DIRT = List.of(
            ",",
            ";",
            ":",
            " – ",
            "„",
            "“",
            "\"",
            "»",
            "«",
            "'",
            "(",
            ")",
            "…",
            "!",
            "?",
            ".",
            "\n\n",
            "\u00ad",
            "u\u0308",
            "😀",
            "\u200f",
            " nicht",
            " sei",
            " dass",
            " und",
            " zu",
            " der",
            " die",
            " laut",
            " zufolge",
            " so",
            "kein ",
            "ß",
            "İ");

    private static List<String> sentences() {
        InputStream bed = Objects.requireNonNull(SpeechRobustnessTest.class.getResourceAsStream("/stance/bed-de.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bed, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1)[1])
                    .toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsDamagedSentencesWithoutLosingTheirPlace(long seed) {
        Random random = new Random(seed);
        List<String> whole = sentences();
        assertTimeoutPreemptively(LONGEST, () -> {
            for (int round = 0; round < 120; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    text.append(damaged(whole.get(random.nextInt(whole.size())), random))
                            .append(' ');
                }
                staysInside(text.toString());
            }
        });
    }

    private static String damaged(String sentence, Random random) {
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(words.size());
            int other = random.nextInt(words.size());
            String word = words.get(at);
            switch (random.nextInt(6)) {
                case 0 -> words.set(at, word + DIRT.get(random.nextInt(DIRT.size())));
                case 1 -> words.set(at, DIRT.get(random.nextInt(DIRT.size())) + word);
                case 2 -> Collections.swap(words, at, other);
                case 3 -> words.add(other, word);
                case 4 -> words.set(at, word.substring(0, random.nextInt(word.length() + 1)));
                default -> words.set(at, word.toUpperCase(java.util.Locale.GERMAN));
            }
        }
        return String.join(" ", words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Ministerin sagte, der Plan sei falsch. ",
                "„Der Plan ist ein Fehler, den wir ablehnen“, sagte der Sprecher der Partei. ",
                "Laut Polizei sei die Lage ernst. Sie sei „sehr angespannt“, so der Leiter. ",
                "Der Plan sei falsch. Er werde scheitern. ",
                "Der Verband kritisierte den Plan. ",
                "die Ministerin lehnt den Plan ab, und der Rat fordert, dass die Stadt zahlt, ",
                "der Plan, den der Rat, der die Stadt, die das Land, das ",
                "Rat und Stadt und Land und ",
                "„Nein ",
                "„Nein“ ",
                "(der Rat) – ",
                "von der Stadt ",
                "Oslo "
            })
    void readsLargeTextsInBoundedTime(String piece) {
        String text = piece.repeat(LARGE / piece.length());

        assertTimeoutPreemptively(LONGEST, () -> staysInside(text));
    }

    @Test
    void readsAnEmptyText() {
        staysInside("");
        staysInside("„");
    }

    private static void staysInside(String written) {
        AnnotatedText text = TextAnnotator.annotate(written);
        List<Entity> entities = ENTITIES.find(text, "de");
        List<Quote> quotes = QUOTES.find(text, entities, "de");
        int length = written.length();
        for (Quote quote : quotes) {
            inside(quote.span(), length);
            quote.speakerSpan().ifPresent(span -> inside(span, length));
            quote.cue().ifPresent(span -> inside(span, length));
        }
        for (Stance stance : STANCES.find(text, entities, quotes, "de")) {
            assertThat(stance.confidence()).isBetween(0.0, 1.0);
            assertThat(stance.target()).isNotBlank();
            inside(stance.evidence(), length);
            stance.actorSpan().ifPresent(span -> inside(span, length));
            stance.targetSpan().ifPresent(span -> inside(span, length));
            stance.cueSpans().forEach(span -> inside(span, length));
        }
    }

    private static void inside(Span span, int length) {
        assertThat(span.start()).isBetween(0, span.end());
        assertThat(span.end()).isLessThanOrEqualTo(length);
    }
}

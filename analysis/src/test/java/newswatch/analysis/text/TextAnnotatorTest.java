package newswatch.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextAnnotatorTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/text/tokens.csv", delimiter = ';', quoteCharacter = '\0')
    void splitsTokens(String text, String tokens) {
        assertThat(surfaces(text)).containsExactly(tokens.split("\\|"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/text/sentences.csv", delimiter = '\t', quoteCharacter = '\0')
    void splitsSentences(String marked) {
        String text = marked.replace(" # ", " ");
        assertThat(sentences(text)).containsExactly(marked.split(" # "));
    }

    /** What is known to come out wrong; a row that comes out right belongs to the other table. */
    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/text/sentences-known-wrong.csv", delimiter = '\t', quoteCharacter = '\0')
    void doesNotYetSplitThese(String marked) {
        assertThat(sentences(marked.replace(" # ", " "))).isNotEqualTo(List.of(marked.split(" # ")));
    }

    @Test
    void partsSentencesThatAreGluedTogether() {
        assertThat(sentences("Er lehnt das ab.Für die Stadt ist es bitter.")).hasSize(2);
    }

    @Test
    void keepsSoftHyphensAndCombiningMarksInsideWords() {
        assertThat(surfaces("Minister\u00ADpräsident fu\u0308r Grüße"))
                .containsExactly("Minister\u00ADpräsident", "fu\u0308r", "Grüße");
    }

    @Test
    void makesAHeadingWithoutStopItsOwnSentence() {
        AnnotatedText text = TextAnnotator.annotate("Streit um die Brücke\n\nDer Rat tagte. Er vertagte sich.");
        assertThat(sentences(text.text()))
                .containsExactly("Streit um die Brücke", "Der Rat tagte.", "Er vertagte sich.");
        assertThat(text.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 1);
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(TextAnnotator.annotate("").sentences()).isEmpty();
        assertThat(TextAnnotator.annotate(" \n\n ").tokens()).isEmpty();
    }

    @Test
    void coversEveryVisibleCharacterOnceWhateverTheText() {
        String alphabet = "aZäß. ,!?„“»«\"'-–\n\u00AD\u0308\uD83D\uDE0019:()&…\uD800";
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            checkCoverage(TextAnnotator.annotate(text.toString()));
        }
    }

    private static void checkCoverage(AnnotatedText text) {
        int end = 0;
        for (Token token : text.tokens()) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(token.surface()).isEqualTo(token.span().of(text.text()));
            end = token.span().end();
        }
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            assertThat(sentence.firstToken()).isEqualTo(next);
            next = sentence.endToken();
        }
        assertThat(next).isEqualTo(text.tokens().size());
    }

    private static List<String> surfaces(String text) {
        return TextAnnotator.annotate(text).tokens().stream()
                .map(Token::surface)
                .toList();
    }

    private static List<String> sentences(String text) {
        return TextAnnotator.annotate(text).sentences().stream()
                .map(sentence -> sentence.span().of(text))
                .toList();
    }
}

package newswatch.names.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WordPiecesTest {

    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "Kiel", "kiel", "##er", "##e", "uber", "Über", "U", ".", "-", "S", "21");

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/names/onnx/word-pieces.tsv", delimiter = '\t')
    void splitsIntoTheLongestPieces(String word, boolean lowerCase, String expected) {
        WordPieces pieces = new WordPieces(VOCABULARY, lowerCase);

        assertThat(pieces.of(word).stream().map(VOCABULARY::get).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void needsTheMarksOfItsKind() {
        assertThatThrownBy(() -> new WordPieces(Arrays.asList("[UNK]", "[CLS]"), false))
                .hasMessageContaining("[SEP]");
    }
}

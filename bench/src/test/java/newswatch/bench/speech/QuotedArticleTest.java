package newswatch.bench.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import newswatch.analysis.text.Span;
import org.junit.jupiter.api.Test;

class QuotedArticleTest {

    private static final String ARTICLE = """
            {"originalText": "😀 Ohm sagte, es sei spät.",
             "sentences": [{"charBegin": 2, "tokens": ["Ohm", "sagte", ",", "es", "sei", "spät", "."]}],
             "annotations": [{"type": "Indirect", "isNested": false,
               "quote": {"tokenIds": [3, 4, 5]}, "speaker": {"tokenIds": [0]}},
              {"type": "Direct", "quote": {"tokenIds": []}, "speaker": {"tokenIds": []}}]}
            """;

    @Test
    void placesTokensAndQuotations() throws IOException {
        QuotedArticle article = QuotedArticle.of(new ObjectMapper().readTree(ARTICLE));

        assertThat(article.tokens().get(0)).isEqualTo(new Span(3, 6));
        assertThat(article.quotes()).hasSize(1);
        assertThat(article.quotes().get(0).message().stream()).containsExactly(3, 4, 5);
        assertThat(article.tokensIn(new Span(12, 17)).stream()).containsExactly(2, 3);
        assertThat(article.words(article.tokensIn(new Span(12, 17))).stream()).containsExactly(3);
    }
}

package newswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private final StringWriter written = new StringWriter();
    private final Markdown markdown = new Markdown(new PrintWriter(written));

    @Test
    void alignsFiguresToTheRightAndNamesToTheLeft() {
        markdown.table(List.of("way", "articles/s", "share"), List.of(List.of("copy", "10", "100 %")));
        assertThat(written.toString().lines())
                .containsExactly("| way | articles/s | share |", "|---|---:|---:|", "| copy | 10 | 100 % |", "");
    }

    @Test
    void noCellBreaksOutOfItsTable() {
        markdown.table(List.of("a", "b"), List.of(List.of("x|y", "two\nlines")));
        assertThat(written.toString()).contains("| x\\|y | two lines |");
    }

    @Test
    void refusesRowsOfAnotherLengthThanTheHeader() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> markdown.table(List.of("a", "b"), List.of(List.of("only one"))));
    }

    @Test
    void figuresAreWrittenWithAPointWhateverTheLocale() {
        assertThat(Figures.rate(3.14159)).isEqualTo("3.1");
        assertThat(Figures.rate(1234.5)).isEqualTo("1235");
        assertThat(Figures.percent(0.0625)).isEqualTo("6.3 %");
        assertThat(Figures.millis(Duration.ofMillis(321))).isEqualTo("321 ms");
        assertThat(Figures.seconds(Duration.ofMillis(6250))).isEqualTo("6.3 s");
        assertThat(Figures.mebibytes(66_560)).isEqualTo("65 MiB");
    }

    @Test
    void whatWasNotMeasuredIsNotWritten() {
        assertThatIllegalStateException().isThrownBy(() -> Figures.rate(Double.NaN));
        assertThatIllegalStateException().isThrownBy(() -> Figures.rate(Double.POSITIVE_INFINITY));
        assertThatIllegalStateException().isThrownBy(() -> Figures.mebibytes(0));
    }
}

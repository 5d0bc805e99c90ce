package newswatch.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameLettersTest {

    private static final List<String> BEGINNINGS = List.of("Quast", "Mirr", "Blüm", "Zaun", "Tröpf", "Wirbel", "Lorch");

    private static final NameLetters LETTERS = new LettersTrainer()
            .learn(List.of(
                    words("ung", "heit", "keit"), words("ović", "owski", "mann"), words("hausen", "dorf", "stedt")));

    @Test
    void hearsWhatANewWordSoundsLike() {
        assertThat(kind("Grubelhausen")).isEqualTo(2);
        assertThat(kind("Grubelowski")).isEqualTo(1);
        assertThat(kind("Grubelheit")).isZero();
    }

    @Test
    void saysNothingOfShortAndSmallWords() {
        assertThat(List.of(LETTERS.sign("Ab"), LETTERS.sign("grubelhausen"), LETTERS.sign("")))
                .containsOnly(1);
    }

    @Test
    void saysTheSameWhenWrittenAndRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LETTERS.write(new DataOutputStream(bytes));
        NameLetters read = NameLetters.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.sign("Grubelhausen")).isEqualTo(LETTERS.sign("Grubelhausen"));
    }

    /** The likeliest kind; see {@link NameLetters#sign}. */
    private static int kind(String word) {
        return (LETTERS.sign(word) - 2) / 12;
    }

    private static List<String> words(String... ends) {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(round -> BEGINNINGS.stream())
                .flatMap(beginning -> Stream.of(ends).map(beginning::concat))
                .toList();
    }
}

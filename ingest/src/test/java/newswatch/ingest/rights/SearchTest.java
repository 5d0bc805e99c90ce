package newswatch.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void findsWhatTheJdkFinds() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = letters(random, 30);
            String piece = letters(random, 5);
            int from = random.nextInt(text.length() + 1);

            assertThat(Search.indexOf(text, piece, from)).isEqualTo(text.indexOf(piece, from));
        }
    }

    private static String letters(Random random, int most) {
        return random.ints(random.nextInt(most), 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

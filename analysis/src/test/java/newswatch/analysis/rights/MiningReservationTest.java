package newswatch.analysis.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MiningReservationTest {

    private static final MiningReservation RESERVATION = MiningReservation.load();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rights/terms.csv", delimiter = '|', quoteCharacter = '\0')
    void findsReservationsInTermsOfUse(String reserved, String words) {
        String text = words.translateEscapes();

        assertThat(RESERVATION.in(text).isPresent()).as(text).isEqualTo(reserved.equals("yes"));
    }

    @Test
    void aReservationFarFromWhatItIsAboutIsNone() {
        String between = "Wir berichten über alles, was im Land geschieht. ".repeat(10);

        assertThat(RESERVATION.in("Data Mining ist ein Thema. " + between + "Änderungen vorbehalten."))
                .isEmpty();
    }

    @Test
    void showsTheWordsAroundIt() {
        assertThat(RESERVATION
                        .in("Unsere Beiträge: Text und Data Mining vorbehalten.")
                        .orElseThrow())
                .isEqualTo("unsere beiträge: text und data mining vorbehalten.");
    }

    @Test
    void hostileTermsTakeNoTime() {
        String hostile = "data mining ".repeat(MiningReservation.READ / 12);

        assertThat(RESERVATION.in(hostile)).isEmpty();
    }
}

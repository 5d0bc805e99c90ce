package newswatch.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            de;Der Gemeinderat hat die neue Brücke über den Fluss abgelehnt.
            en;The council has rejected the new bridge over the river.
            fr;Le conseil municipal a rejeté le nouveau pont sur la rivière.
            es;El ayuntamiento ha rechazado el nuevo puente sobre el río.
            it;Il consiglio comunale ha respinto il nuovo ponte sul fiume.
            nl;De gemeenteraad heeft de nieuwe brug over de rivier afgewezen.
            pt;A câmara municipal não aprovou a nova ponte sobre o rio.
            da;Byrådet har afvist den nye bro over åen, og det er ikke godt.
            sv;Kommunfullmäktige har sagt nej till den nya bron över ån och det är inte bra.
            pl;Rada gminy nie zgodziła się na nowy most, który jest za drogi.
            lb;De Gemengerot huet déi nei Bréck iwwer de Floss net ugeholl.
            """)
    void tellsLanguagesApart(String code, String text) {
        LanguageGuess guess = LanguageIdentifier.identify("", text, Optional.empty());
        assertThat(guess.code()).isEqualTo(code);
        assertThat(guess.confidence()).isBetween(0.4, 0.99);
    }

    @Test
    void saysUndeterminedWhereNothingCanBeSaid() {
        assertThat(LanguageIdentifier.identify("", "", Optional.empty())).isEqualTo(new LanguageGuess("und", 0));
        assertThat(LanguageIdentifier.identify("2:1", "漢字", Optional.empty()).code())
                .isEqualTo("und");
    }

    @Test
    void takesTheDeclaredLanguageAsAHintOnly() {
        assertThat(LanguageIdentifier.identify("FC 2:1", "", Optional.of("da")).code())
                .isEqualTo("da");
        assertThat(LanguageIdentifier.identify(
                                "", "Der Rat hat die Brücke nicht gebaut und das ist gut.", Optional.of("en"))
                        .code())
                .isEqualTo("de");
    }
}

package newswatch.analysis.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteDecoderTest {

    private static final String TEXT = "<a>Größe „Köln“ – 5 €</a>";

    @ParameterizedTest(name = "{0} sent as {1}, header {2}, document {3}")
    @CsvSource({
        "utf-8, , ", // nothing said
        "windows-1252, , ",
        "windows-1252, iso-8859-1, ",
        "windows-1252, , iso-8859-1",
        "windows-1252, utf-8, ", // said wrongly
        "windows-1252, , utf-8",
        "utf-8, iso-8859-1, ",
        "utf-8, , windows-1252",
        "utf-8, erfunden, ",
        "utf-8, utf-8, iso-8859-1",
        "utf-16le, , ",
        "utf-16be, , ",
        "utf-32be, , ",
        "utf-8, , utf-16",
        "utf-8, , ibm037", // a charset in which the declaration itself could not be read
        "utf-8, ibm037, ",
        "utf-8, utf-7, ",
        "utf-8, x-JISAutoDetect, ",
        "gb18030, gb2312, ",
        "windows-1250, , windows-1250",
    })
    void readsWhatWasWritten(String real, @Nullable String header, @Nullable String document) {
        String prolog = document == null ? "" : "<?xml version=\"1.0\" encoding=\"" + document + "\"?>";
        byte[] bytes = (prolog + TEXT).getBytes(Charset.forName(real));

        String text = ByteDecoder.decode(bytes, Optional.ofNullable(header).map("text/xml; charset="::concat))
                .text();

        assertThat(text).isEqualTo(prolog + TEXT);
    }

    @Test
    void dropsTheByteOrderMark() {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE);

        assertThat(ByteDecoder.decode(bytes, Optional.of("text/xml; charset=iso-8859-1"))
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void readsWindowsCharactersThatWereCopiedByteByByte() {
        byte[] bytes = "Er sagt: \u0084Nein\u0093 \u0096 f\u00FCr 5 \u0080".getBytes(StandardCharsets.UTF_8);

        assertThat(ByteDecoder.decode(bytes, Optional.empty()).text()).isEqualTo("Er sagt: „Nein“ – für 5 €");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "../../etc/passwd", "\u0000", "ä", "-", "%s%n", "utf-8; charset=utf-16", "\"", "null"})
    void readsTextWhateverItsCharsetIsCalled(String name) {
        byte[] bytes = ("<?xml version='1.0' encoding='" + name + "'?>Größe").getBytes(StandardCharsets.UTF_8);

        assertThat(ByteDecoder.decode(bytes, Optional.of("text/xml; charset=" + name))
                        .text())
                .endsWith("Größe");
        assertThat(ByteDecoder.decode(bytes, Optional.of("text/xml; charset=" + name.repeat(100_000)))
                        .text())
                .endsWith("Größe");
    }

    @Test
    void oneBrokenCharacterDoesNotSpoilAPage() {
        byte[] bytes = (TEXT + "?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE4;

        assertThat(ByteDecoder.decode(bytes, Optional.empty()).text()).isEqualTo(TEXT + '\uFFFD');
    }

    @Test
    void saysThatTheDeclarationWasWrong() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

        assertThat(ByteDecoder.decode(bytes, Optional.of("text/xml; charset=iso-8859-1"))
                        .warning())
                .hasValue("Declared as windows-1252, but it is UTF-8.");
    }
}

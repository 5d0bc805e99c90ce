package newswatch.analysis.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
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

    /**
     * Sound sequences, and all that can be wrong with one: too long a form, half of a pair, beyond Unicode, cut off.
     */
    private static final List<String> PIECES = List.of(
            "20",
            "3C6120623E",
            "C3BC",
            "E2809E",
            "F09F9880",
            "C285",
            "C2",
            "85",
            "C080",
            "E08285",
            "EDA080",
            "F4908080",
            "F8",
            "FF",
            "EFBBBF");

    @Test
    void readsTheSamePieceByPiece() throws IOException {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = HexFormat.of()
                    .parseHex(random.ints(random.nextInt(60), 0, PIECES.size())
                            .mapToObj(PIECES::get)
                            .collect(Collectors.joining()));
            Optional<String> header = Optional.of(List.of("utf-8", "windows-1252", "iso-8859-15", "gbk", "?")
                            .get(random.nextInt(5)))
                    .map("text/html; charset="::concat);
            StringWriter read = new StringWriter();

            ByteDecoder.reader(bytes, header).transferTo(read);

            assertThat(read.toString())
                    .as("seed %d", seed)
                    .isEqualTo(ByteDecoder.decode(bytes, header).text());
        }
    }
}

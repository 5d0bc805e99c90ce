package newswatch.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldReaderTest {

    private static final Path OWN_SENTENCES = Path.of("src/main/marked-names");

    @Test
    void takesTheNamesOfOurOwnSentencesOutOfTheirBrackets(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("some.txt");
        Files.writeString(
                file,
                "# heading\n\n[PER Hanno Wieprecht] kam nach [LOC Soest].\nDer „[ORG Anzeiger]“ schwieg.\n",
                StandardCharsets.UTF_8);
        List<GoldText> texts = GoldReader.read(file);
        assertThat(texts)
                .extracting(GoldText::text)
                .containsExactly("Hanno Wieprecht kam nach Soest.", "Der „Anzeiger“ schwieg.");
        assertThat(texts.get(0).names())
                .extracting(
                        name -> name.type() + " " + name.span().of(texts.get(0).text()))
                .containsExactly("PER Hanno Wieprecht", "LOC Soest");
    }

    @Test
    void allOurOwnSentencesAreMarkedAsTheyShouldBe() throws IOException {
        List<GoldText> texts = new GoldFolder(Path.of(""), OWN_SENTENCES).written();
        assertThat(texts).hasSizeGreaterThan(10_000);
        assertThat(texts).extracting(GoldText::text).noneMatch(text -> text.contains("[") || text.contains("]"));
        assertThat(texts)
                .flatExtracting(text -> text.names().stream()
                        .map(name -> name.span().of(text.text()))
                        .toList())
                .noneMatch(name -> !name.equals(name.strip()));
    }
}

package newswatch.standalone.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswatch.standalone.Console;
import newswatch.standalone.Newswatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineCommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void answersEveryLineAlsoTheBadOnesInOrder() {
        int status = run("""
                kein JSON
                {"id":7,"clean_text":"","title":"Nur ein Titel"}

                {"id":"a","text":"x","html":"y"}
                {"id":"b","clean_text":"Hallo.","published":"gestern"}
                []
                """, "analyze");

        assertThat(status).isZero();
        List<String> lines = lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .isEqualTo(
                        "{\"id\":null,\"error\":{\"reason\":\"INVALID\",\"detail\":\"The line is not JSON: column 1.\"}}");
        assertThat(lines.get(1)).startsWith("{\"id\":7,\"language\":{").contains("\"title\":\"Nur ein Titel\"");
        assertThat(lines.get(2))
                .contains("\"id\":\"a\"", "exactly one of the fields text, clean_text and html; it has 2");
        assertThat(lines.get(3)).contains("\"id\":\"b\"", "The field published is not an ISO-8601 date or time.");
        assertThat(lines.get(4)).contains("\"id\":null", "The line is not a JSON object.");
    }

    @Test
    void knowsTheNamesOfAFileAndSaysWhatIsWrongWithIt(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(
                dir.resolve("names.csv"),
                "item,itemLabel,type\nQ900000001,Quastelhof,ORG\nQ900000002,Losheimer,Planet\n");
        String article = "{\"id\":1,\"clean_text\":\"Der Vorstand von Quastelhof trat zurück.\",\"language\":\"de\"}\n";

        assertThat(run(article, "analyze", "--gazetteer", file.toString())).isZero();

        assertThat(lines()).singleElement().asString().contains("\"id\":\"Q900000001\"", "\"names\":\"");
        assertThat(err.toString()).contains("not added: line 3:");
        assertThat(run(article, "analyze", "--gazetteer", "nowhere.csv")).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.csv cannot be read.").doesNotContain("Exception");
    }

    @Test
    void saysWhatIsMissingForAModel(@TempDir Path dir) {
        String article = "{\"id\":1,\"clean_text\":\"Ulm.\",\"language\":\"de\"}\n";

        assertThat(run(article, "analyze", "--name-model", dir.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("build the module names-onnx").doesNotContain("Exception");
        assertThat(run(article, "analyze", "--name-model", "nowhere")).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere is no folder.");
    }

    @Test
    void keepsStatementsOfPrivatePeopleOnlyWhenTold() {
        String article =
                "{\"id\":1,\"clean_text\":\"Erika Quastelmeier lehnt den Umbau des Gartens ab.\",\"language\":\"de\"}\n";

        assertThat(run(article, "analyze")).isZero();
        assertThat(run(article, "analyze", "--private-statements", "keep")).isZero();

        assertThat(lines()).hasSize(2).allSatisfy(line -> assertThat(line).contains("\"public\":false"));
        assertThat(lines().get(0)).contains("\"stances\":[]");
        assertThat(lines().get(1)).contains("\"polarity\":\"reject\"");
    }

    @Test
    void endsTheStoriesWithEveryArticlesStory() {
        int status = run("""
                {"id":"a","clean_text":"Der Gemeinderat lehnt die Garage ab.","language":"de","published":"2026-11-20T10:00:00Z"}
                {"clean_text":"Ohne Kennung."}
                """, "stories", "--final");

        assertThat(status).isZero();
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0))
                .startsWith(
                        "{\"id\":\"a\",\"story_id\":\"s-a\",\"relation\":\"new\",\"copy_of\":null,\"copied_share\":null");
        assertThat(lines().get(1)).contains("\"id\":null", "INVALID");
        assertThat(lines().get(2)).isEqualTo("{\"final\":{\"a\":\"s-a\"}}");
    }

    @Test
    void answersForAFileThatIsNotThere() {
        assertThat(run("", "extract", "gibt-es-nicht.html")).isZero();

        assertThat(lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("{\"id\":\"gibt-es-nicht.html\",\"error\":{\"reason\":\"INVALID\""));
    }

    @Test
    void refusesWrongUsageWithStatusTwo() {
        assertThat(run("", "analyze", "--nonsense")).isEqualTo(2);
        assertThat(lines()).isEmpty();
        assertThat(err.toString()).contains("--nonsense");
    }

    private int run(String input, String... arguments) {
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, new PrintWriter(err, true));
        return Newswatch.commandLine(console).execute(arguments);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

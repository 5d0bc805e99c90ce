package newswatch.standalone.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswatch.contract.IssueDefinition;
import newswatch.standalone.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueCommandTest {

    private final Map<String, IssueDefinition> kept = new LinkedHashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private String in = "";

    @TempDir
    Path dir;

    private int run(String... arguments) {
        out.reset();
        Console console = new Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, new PrintWriter(err, true));
        return IssueCommand.commandLine(console, where -> new Kept())
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : told().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private final class Kept implements Issues {
        @Override
        public Map<String, IssueDefinition> all() {
            return new LinkedHashMap<>(kept);
        }

        @Override
        public void put(Collection<IssueDefinition> definitions) {
            definitions.forEach(issue -> kept.put(issue.getIssueId(), issue));
        }

        @Override
        public void remove(Collection<String> ids) {
            ids.forEach(kept::remove);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private int addHarbour(String pattern) {
        return run(
                "add",
                "hafen",
                "--label",
                "de=Hafenausbau",
                "--pattern",
                pattern,
                "--example",
                "der Ausbau des Hafens");
    }

    @Test
    void addsAnIssueAndChangesItAndSaysSo() {
        assertThat(addHarbour("Ausbau Hafen")).isZero();
        assertThat(told()).startsWith("added: hafen").contains("Hafenausbau: Ausbau Hafen");
        assertThat(addHarbour("Ausbau Hafen")).isZero();
        assertThat(told()).startsWith("there already:");
        assertThat(addHarbour("Hafen")).isZero();
        assertThat(told()).startsWith("changed:");

        assertThat(kept).containsOnlyKeys("hafen");
        assertThat(Objects.requireNonNull(kept.get("hafen")).getLabels()).containsEntry("de", "Hafenausbau");
    }

    @Test
    void refusesWhatIsNoIssueWithEveryReason() {
        assertThat(run("add", "Hafen Ä", "--label", "deutsch=x", "--pattern", "der die das"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("id must be", "label's language", "der die das");

        assertThat(addHarbour("Bahnhof")).isEqualTo(2);
        assertThat(err.toString()).contains("No pattern finds the example");
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsExportedCanBeImported() throws IOException {
        addHarbour("Ausbau Hafen");
        Path file = dir.resolve("issues.jsonl");
        assertThat(run("export", file.toString())).isZero();
        Map<String, IssueDefinition> before = Map.copyOf(kept);
        kept.clear();

        assertThat(run("import", file.toString())).isZero();
        assertThat(told()).contains("1 added, 0 changed, 0 as they were.");
        assertThat(kept).isEqualTo(before);

        assertThat(run("export", "--starter", file.toString())).isZero();
        assertThat(run("import", file.toString())).isZero();
        assertThat(kept).hasSizeGreaterThan(60);
    }

    @Test
    void whatCannotBeImportedIsNamedWithItsLineAndTheRestIsAdded() throws IOException {
        Path file = dir.resolve("issues.jsonl");
        Files.writeString(file, """
                # of the newsroom
                {"id":"hafen","labels":{"de":"Hafenausbau"},"patterns":["Ausbau Hafen"]}

                {"id":"hafen2","labels":{"de":"x"},"patterns":"Ausbau"}
                no JSON
                {"id":"hafen3","labels":{"de":"x"},"patterns":["Kai"],"colour":"blue"}
                """);

        assertThat(run("import", file.toString())).isEqualTo(1);
        assertThat(kept).containsOnlyKeys("hafen");
        assertThat(err.toString())
                .contains(
                        "line 4: patterns must be a list",
                        "line 5: It is not JSON",
                        "line 6: There is no field \"colour\"");
    }

    @Test
    void listsOursAndThoseOfUsers() throws IOException {
        addHarbour("Ausbau Hafen");

        assertThat(run("list")).isZero();
        assertThat(told()).contains("tempolimit", "hafen", "1 of users.");
        assertThat(run("list", "--own", "--json")).isZero();
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.path("id").asText()).isEqualTo("hafen"));
    }

    @Test
    void removingOneOfOursSwitchesItOffAndRemovingItAgainOn() {
        assertThat(run("remove", "tempolimit")).isZero();
        assertThat(told()).contains("switched off: tempolimit");
        assertThat(Objects.requireNonNull(kept.get("tempolimit")).getPatterns()).isEmpty();

        assertThat(run("remove", "tempolimit")).isZero();
        assertThat(kept).isEmpty();
        assertThat(run("remove", "nothing\u001b[31m")).isEqualTo(1);
        assertThat(err.toString()).contains("no such issue").doesNotContain("\u001b");
    }

    @Test
    void testTellsWhichIssueATargetHasAndWhy() throws IOException {
        Path file = dir.resolve("issues.jsonl");
        Files.writeString(
                file, "{\"id\":\"hafen\",\"labels\":{\"de\":\"Hafenausbau\"},\"patterns\":[\"Ausbau Hafen\"]}\n");
        in = """
                kein Ausbau des Hafens
                ein Tempolimit
                {"target":"das Vorhaben","sentence":"Er lehnt das Vorhaben ab, den Hafen auszubauen, also den Ausbau."}
                mehr Bänke
                {"target":
                """;

        assertThat(run("test", file.toString(), "-")).isZero();

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).path("issue").path("label").asText()).isEqualTo("Hafenausbau");
        assertThat(lines.get(0).path("reversed").asBoolean()).isTrue();
        assertThat(lines.get(0).path("reason").asText()).contains("Ausbau Hafen");
        assertThat(lines.get(1).path("issue").path("id").asText()).isEqualTo("tempolimit");
        assertThat(lines.get(2).path("issue").path("id").asText()).isEqualTo("hafen");
        assertThat(lines.get(3).path("issue").isNull()).isTrue();
        assertThat(lines.get(4).path("error").path("reason").asText()).isEqualTo("INVALID");

        assertThat(run("test", "--alone", file.toString(), "-")).isZero();
        assertThat(lines().get(1).path("issue").isNull()).isTrue();
    }

    @Test
    void testTriesTheExamplesOfTheDefinitions() throws IOException {
        assertThat(run("test", "starter")).isZero();
        assertThat(lines()).hasSizeGreaterThan(120).allMatch(line -> line.path("ok")
                .asBoolean());

        Path file = dir.resolve("issues.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"hafen\",\"labels\":{\"de\":\"x\"},\"patterns\":[\"Kai\"],\"examples\":[\"der Hafen\"]}\n");
        assertThat(run("test", file.toString())).isEqualTo(1);
        assertThat(run("test", dir.resolve("missing").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be read");
    }
}

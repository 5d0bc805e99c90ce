package newswatch.standalone.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import newswatch.contract.EntityType;
import newswatch.contract.GazetteerEntry;
import newswatch.standalone.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCommandTest {

    private final Map<String, GazetteerEntry> kept = new LinkedHashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path dir;

    private int run(String... arguments) {
        out.reset();
        Console console = new Console(InputStream.nullInputStream(), out, new PrintWriter(err, true));
        return GazetteerCommand.commandLine(console, where -> new Kept())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private final class Kept implements Names {
        @Override
        public Map<String, GazetteerEntry> all() {
            return new LinkedHashMap<>(kept);
        }

        @Override
        public void put(Collection<GazetteerEntry> entries) {
            entries.forEach(entry -> kept.put(entry.getEntryId(), entry));
        }

        @Override
        public void remove(Collection<String> entryIds) {
            entryIds.forEach(kept::remove);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    @Test
    void addsANameAndChangesItAndSaysSo() {
        assertThat(run("add", "Käthe Grünwald", "--type", "per", "--alias", "Käthe G."))
                .isZero();
        assertThat(told()).startsWith("added: PER").contains("Käthe Grünwald (Käthe G.)");
        assertThat(run("add", "Käthe Grünwald", "--type", "per", "--alias", "Käthe G."))
                .isZero();
        assertThat(told()).startsWith("there already:");
        assertThat(run("add", "Käthe Grünwald", "--type", "PER", "--language", "de"))
                .isZero();
        assertThat(told()).startsWith("changed:");

        assertThat(kept).containsOnlyKeys("per:Käthe Grünwald");
        GazetteerEntry entry = kept.values().iterator().next();
        assertThat(entry.getEntityId()).isEqualTo("-");
        assertThat(entry.getType()).isEqualTo(EntityType.PER);
        assertThat(entry.getAliases()).containsExactly("Käthe Grünwald");
        assertThat(entry.getLanguage()).contains("de");
    }

    @Test
    void refusesWhatIsNoNameWithEveryReason() {
        assertThat(run("add", "...", "--type", "ORG", "--entity", "x y", "--language", "Deutsch"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("A name has no letter", "neither a Wikidata id", "no code of a language");
        assertThat(run("add", "Quastelhof", "--type", "Firma")).isEqualTo(2);
        assertThat(run("add", "Quastelhof", "--type", "unknown")).isEqualTo(2);
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsExportedCanBeImported() throws IOException {
        run(
                "add",
                "Quastelhof, \"AG\"",
                "--type",
                "ORG",
                "--entity",
                "Q900000001",
                "--alias",
                "?Hof",
                "--alias",
                "Größe");
        run("add", "Jule Brandt", "--type", "PER", "--id", "4711");
        Map<String, GazetteerEntry> before = Map.copyOf(kept);
        Path file = dir.resolve("names.csv");
        assertThat(run("export", file.toString())).isZero();
        run("export");
        assertThat(told()).isEqualTo(Files.readString(file));
        assertThat(run("remove", "--all")).isZero();
        assertThat(told()).contains("2 entries removed.");

        assertThat(run("import", file.toString())).isZero();

        assertThat(told()).contains("2 added, 0 changed, 0 as they were.");
        assertThat(kept).isEqualTo(before);
        run("import", file.toString());
        assertThat(told()).contains("0 added, 0 changed, 2 as they were.");
    }

    @Test
    void takesTheGoodRowsOfAFileAndNamesTheBadOnes() throws IOException {
        Path file = Files.writeString(
                dir.resolve("query.csv"), "item,itemLabel,type\nQ900000001,Quastelhof,Q5\nQ2,Losheim,Q1\n");

        assertThat(run("import", file.toString())).isEqualTo(1);

        assertThat(kept).containsOnlyKeys("Q900000001");
        assertThat(err.toString()).contains("not added: line 3: \"Q1\" is no type that is known; say --type.");
        assertThat(run("import", file.toString(), "--type", "LOC")).isZero();
        assertThat(kept).containsOnlyKeys("Q900000001", "Q2");
    }

    @Test
    void listsForPeopleAndPrograms() throws IOException {
        run("add", "Quastelhof", "--type", "ORG", "--entity", "Q900000001", "--alias", "Hof\u001b[31m");
        run("add", "Quastelhof", "--type", "ORG", "--entity", "Q900000001", "--alias", "Quastelhof AG");
        run("add", "Jule Brandt", "--type", "PER");

        run("list");
        assertThat(told()).contains("Quastelhof (Quastelhof AG)", "Jule Brandt", "2 entries.");
        run("list", "brandt");
        assertThat(told()).contains("Jule Brandt", "1 entry.").doesNotContain("Quastelhof");
        run("list", "--json", "Q900000001");
        JsonNode line = new ObjectMapper().readTree(told());
        assertThat(line.get("entity_id").asText()).isEqualTo("Q900000001");
        assertThat(line.get("aliases")).hasSize(2);
        assertThat(line.get("language").isNull()).isTrue();
    }

    @Test
    void removesByIdOrNameAndNamesWhatIsNotThere() {
        run("add", "Quastelhof", "--type", "ORG", "--entity", "Q900000001");
        run("add", "Jule Brandt", "--type", "PER");

        assertThat(run("remove", "Q900000001", "Jule Brandt", "Losheim")).isEqualTo(1);

        assertThat(kept).isEmpty();
        assertThat(told()).contains("removed: ORG", "removed: PER", "2 entries removed.");
        assertThat(err.toString()).contains("no such entry was added: Losheim");
        assertThat(run("remove")).isEqualTo(2);
        assertThat(run("import", dir.resolve("nowhere.csv").toString())).isEqualTo(1);
    }
}

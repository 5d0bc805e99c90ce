package newswatch.standalone.gazetteer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import newswatch.contract.GazetteerEntry;

/** Entries as a table, the form that {@code export} writes and {@code import} reads. */
final class NameTable {

    private static final String[] HEADING = {"entry_id", "entity_id", "name", "type", "aliases", "language"};

    private NameTable() {}

    /** Writes CSV in UTF-8; does not close the stream. */
    static void write(Collection<GazetteerEntry> entries, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvMapper mapper = new CsvMapper();
        mapper.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (SequenceWriter rows =
                mapper.writerFor(String[].class).with(CsvSchema.emptySchema()).writeValues(text)) {
            rows.write(HEADING);
            for (GazetteerEntry entry : entries) {
                rows.write(row(entry));
            }
        }
        text.flush();
    }

    private static String[] row(GazetteerEntry entry) {
        return new String[] {
            entry.getEntryId(),
            entry.getEntityId(),
            entry.getName(),
            entry.getType().name(),
            entry.getAliases().stream()
                    .filter(alias -> !alias.equals(entry.getName()))
                    .collect(Collectors.joining("|")),
            entry.getLanguage().orElse("")
        };
    }
}

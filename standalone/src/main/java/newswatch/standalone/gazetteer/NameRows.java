package newswatch.standalone.gazetteer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of a table in CSV or TSV with a heading, or in JSON: SPARQL results, or a list of objects, as the Wikidata query
 * service exports them. One row is held at a time.
 */
final class NameRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEADING = 1 << 16;

    private final Reader reader;

    private NameRows(Reader reader) {
        this.reader = reader;
    }

    /** What is done with rows; lines count from 1. */
    interface Reader {

        /** A row: cells by the column's name, those that are empty left out. */
        void row(long line, Map<String, String> cells);

        /** Something that is no row, in one sentence. */
        void unreadable(long line, String why);
    }

    /**
     * Reads all rows.
     *
     * @param stream UTF-8, with or without a byte order mark
     * @throws IOException if the stream ends with trouble
     */
    static void read(InputStream stream, Reader reader) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), HEADING);
        text.mark(HEADING);
        char[] start = new char[HEADING];
        int length = Math.max(0, text.read(start, 0, HEADING - 1));
        String heading = new String(start, 0, length);
        text.reset();
        if (heading.startsWith("\uFEFF")) {
            long unused = text.skip(1);
        }
        String first = heading.replace("\uFEFF", "").stripLeading();
        if (first.startsWith("{") || first.startsWith("[")) {
            new NameRows(reader).json(text);
        } else {
            new NameRows(reader)
                    .table(text, first.lines().findFirst().orElse("").contains("\t"));
        }
    }

    private void table(BufferedReader text, boolean tabs) throws IOException {
        CsvSchema commas = CsvSchema.emptySchema();
        CsvSchema schema = tabs ? commas.withColumnSeparator('\t').withoutQuoteChar() : commas;
        long line = 1;
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(schema)
                .readValues(text)) {
            String[] names = rows.hasNextValue() ? rows.nextValue() : new String[0];
            line = lineOf(rows);
            while (rows.hasNextValue()) {
                reader.row(line, cells(names, rows.nextValue()));
                line = lineOf(rows);
            }
        } catch (JsonProcessingException | RuntimeJsonMappingException broken) {
            reader.unreadable(line, "From here on it cannot be read: a quotation mark may be missing.");
        }
    }

    /** Where the next row begins. */
    private static long lineOf(MappingIterator<String[]> rows) {
        return rows.getParser().currentLocation().getLineNr();
    }

    private static Map<String, String> cells(String[] names, String[] values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            put(cells, names[i], values[i]);
        }
        return cells;
    }

    private static void put(Map<String, String> cells, String name, String value) {
        String plain = SparqlText.plain(value);
        if (!plain.isEmpty()) {
            cells.put(SparqlText.plain(name), plain);
        }
    }

    private void json(BufferedReader text) throws IOException {
        long line = 1;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT && !findRows(parser)) {
                reader.unreadable(1, "It has no results.bindings, in which SPARQL results have their rows.");
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                line = parser.currentTokenLocation().getLineNr();
                object(line, parser.readValueAsTree());
            }
        } catch (JsonProcessingException broken) {
            reader.unreadable(line, "From here on it is no JSON.");
        }
    }

    /** Goes to the list of rows: that of "bindings", however deep it lies. */
    private static boolean findRows(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.START_ARRAY && "bindings".equals(parser.currentName())) {
                return true;
            }
        }
        return false;
    }

    private void object(long line, JsonNode row) {
        if (!row.isObject()) {
            reader.unreadable(line, "It is no object.");
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties().forEach(cell -> put(cells, cell.getKey(), textOf(cell.getValue())));
        reader.row(line, cells);
    }

    /** The value itself, or what SPARQL results have under "value". */
    private static String textOf(JsonNode value) {
        return value.isObject() ? value.path("value").asText("") : value.asText("");
    }
}

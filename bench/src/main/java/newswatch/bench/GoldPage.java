package newswatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * A web page with stretches of text that its article holds, and some that stand beside it.
 *
 * @param url its address
 * @param bytes the page as received
 * @param html the same as text
 * @param with stretches of the article
 * @param without stretches that are no article
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record GoldPage(String url, byte[] bytes, String html, List<String> with, List<String> without) {

    /**
     * Reads a folder: {@code expected.json} holds an object for each address with {@code file}, {@code with} and
     * {@code without}; the files lie beside it or in {@code html/}, with or without {@code .gz}.
     *
     * @throws IOException if something is missing or cannot be read
     */
    static List<GoldPage> read(Path folder) throws IOException {
        JsonNode expected = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("expected.json").toFile());
        return expected.properties().stream().map(entry -> page(folder, entry)).toList();
    }

    private static GoldPage page(Path folder, Map.Entry<String, JsonNode> entry) {
        String file = entry.getValue().path("file").asText();
        Path found = Stream.of(file, file + ".gz", "html/" + file, "html/" + file + ".gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("No page " + file + " in " + folder)));
        try {
            byte[] bytes = bytes(found);
            String html = Jsoup.parse(new ByteArrayInputStream(bytes), null, entry.getKey())
                    .outerHtml();
            return new GoldPage(entry.getKey(), bytes, html, texts(entry, "with"), texts(entry, "without"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(file))) {
            return unpacked.readAllBytes();
        }
    }

    private static List<String> texts(Map.Entry<String, JsonNode> entry, String field) {
        return StreamSupport.stream(entry.getValue().path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

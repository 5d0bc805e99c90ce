package newswatch.ingest.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchiveTest {

    private static final String PAGE = "<title>Brücke gesperrt</title><p>Die Brücke in Niederau bleibt gesperrt.";

    @TempDir
    Path dir;

    @Test
    void takesThePagesOfAnArchiveAndCountsTheRest() throws Exception {
        Files.write(dir.resolve("woche.warc"), archive());

        ImportFiles.Summary[] summary = new ImportFiles.Summary[1];
        List<JsonNode> lines = read(summary);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("url").asText()).isEqualTo("https://blatt.example/bruecke");
        assertThat(lines.get(0).path("media_type").asText()).contains("text/html");
        assertThat(lines.get(0).path("backfill").asBoolean()).isTrue();
        assertThat(new String(lines.get(0).path("html_base64").binaryValue(), StandardCharsets.UTF_8))
                .isEqualTo(PAGE);
        assertThat(summary[0]).isEqualTo(new ImportFiles.Summary(1, 0, 2));
    }

    @Test
    void readsArchivesThatArePackedAndPackages() throws Exception {
        byte[] packed = gzip(archive());
        Files.write(dir.resolve("a.warc.gz"), packed);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dir.resolve("b.wacz")))) {
            put(zip, "archive/data.warc.gz", packed);
            put(zip, "pages/pages.jsonl", "{}".getBytes(StandardCharsets.UTF_8));
            put(zip, "archive/zwei.warc", archive());
        }

        assertThat(read(new ImportFiles.Summary[1]))
                .extracting(line -> line.path("id").asText())
                .containsExactly("a.warc.gz:1", "b.wacz/archive/data.warc.gz:1", "b.wacz/archive/zwei.warc:1");
    }

    @Test
    void saysWhatIsWrongWithAnArchive() throws Exception {
        byte[] whole = archive();
        Files.write(dir.resolve("abgebrochen.warc"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(dir.resolve("kein.warc"), "Das ist kein Archiv.\n\nWirklich nicht.");
        Files.writeString(dir.resolve("kein.wacz"), "Das auch nicht.");

        List<JsonNode> lines = read(new ImportFiles.Summary[1]);

        assertThat(lines.stream().filter(line -> line.has("error")))
                .extracting(line -> line.path("error").path("detail").asText())
                .contains("The file is not a WACZ package.")
                .allMatch(detail -> detail.startsWith("The "))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private List<JsonNode> read(ImportFiles.Summary[] summary) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        summary[0] =
                new ImportFiles(ImportOptions.standard()).read(List.of(dir), line -> lines.add(json.readTree(line)));
        return lines;
    }

    /** A page, a picture and a redirect. */
    private static byte[] archive() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(response("https://blatt.example/bruecke", "200 OK", "text/html; charset=utf-8", PAGE));
        out.writeBytes(response("https://blatt.example/bild.png", "200 OK", "image/png", "Bild"));
        out.writeBytes(response("https://blatt.example/alt", "301 Moved Permanently", "text/html", "weg"));
        return out.toByteArray();
    }

    private static byte[] response(String url, String status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String http =
                "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(status, type, bytes.length);
        byte[] head = http.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String record = """
                WARC/1.0
                WARC-Type: response
                WARC-Target-URI: %s
                WARC-Date: 2026-01-02T03:04:05Z
                WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
                Content-Type: application/http; msgtype=response
                Content-Length: %d

                """.formatted(url, head.length + bytes.length).replace("\n", "\r\n");
        out.writeBytes(record.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(head);
        out.writeBytes(bytes);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}

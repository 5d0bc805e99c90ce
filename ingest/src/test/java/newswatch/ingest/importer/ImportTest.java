package newswatch.ingest.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import newswatch.contract.Channel;
import newswatch.contract.RawArticle;
import newswatch.ingest.FakeOutbox;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.backfill.BackfillLane;
import newswatch.ingest.push.PushServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ImportTest {

    @TempDir
    Path dir;

    @Test
    void readsFoldersInOrderAndNamesArticlesByTheirFiles() throws Exception {
        write("b/zwei.txt", "Zweiter Text über Äpfel.");
        write("a/eins.txt", "\ufeffErster Text.");
        write("a/bild.png", "kein Text");

        List<String> lines = new ArrayList<>();
        ImportFiles.Summary summary = read(lines, dir);

        assertThat(summary).isEqualTo(new ImportFiles.Summary(2, 1, 0));
        assertThat(lines)
                .containsExactly(
                        "{\"id\":\"a/eins.txt\",\"source\":\"import\",\"channel\":\"import\",\"backfill\":false,\"text\":\"Erster Text.\"}",
                        "{\"id\":\"b/zwei.txt\",\"source\":\"import\",\"channel\":\"import\",\"backfill\":false,\"text\":\"Zweiter Text über Äpfel.\"}");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        Files.write(dir.resolve("latin1.txt"), "Maß".getBytes(StandardCharsets.ISO_8859_1));
        write("leer.txt", " \n");
        Files.write(dir.resolve("riesig.txt"), new byte[5 * 1024 * 1024 + 1]);
        write("kaputt.txt.gz", "nicht gepackt");

        List<String> lines = new ArrayList<>();
        read(lines, dir);

        assertThat(lines)
                .containsExactly(
                        "{\"id\":\"kaputt.txt.gz\",\"error\":{\"reason\":\"INVALID\",\"detail\":\"The file cannot be read.\"}}",
                        "{\"id\":\"latin1.txt\",\"error\":{\"reason\":\"INVALID\",\"detail\":\"The file is not UTF-8: byte 3 is wrong.\"}}",
                        "{\"id\":\"leer.txt\",\"error\":{\"reason\":\"EMPTY\",\"detail\":\"The file is empty.\"}}",
                        "{\"id\":\"riesig.txt\",\"error\":{\"reason\":\"TOO_LARGE\",\"detail\":\"The file has more than the allowed 5242880 bytes.\"}}");
    }

    @Test
    void readsPackedPagesAndLines() throws Exception {
        gzip("seite.html.gz", "<p>Grüße</p>");
        gzip(
                "archiv.jsonl.gz",
                "{\"id\":\"x\",\"text\":\"a\",\"source\":\"Blatt\"}\n\nkein JSON\n{\"clean_text\":\"b\"}\n[1]");

        List<String> lines = new ArrayList<>();
        read(lines, dir);

        assertThat(lines)
                .containsExactly(
                        "{\"id\":\"x\",\"text\":\"a\",\"source\":\"Blatt\",\"backfill\":false,\"channel\":\"import\"}",
                        "{\"id\":\"archiv.jsonl.gz:3\",\"error\":{\"reason\":\"INVALID\",\"detail\":\"The line is not JSON.\"}}",
                        "{\"clean_text\":\"b\",\"id\":\"archiv.jsonl.gz:4\",\"source\":\"import\",\"backfill\":false,\"channel\":\"import\"}",
                        "{\"id\":\"archiv.jsonl.gz:5\",\"error\":{\"reason\":\"INVALID\",\"detail\":\"The line holds no JSON object.\"}}",
                        "{\"id\":\"seite.html.gz\",\"source\":\"import\",\"channel\":\"import\",\"backfill\":false,\"html_base64\":\"PHA+R3LDvMOfZTwvcD4=\"}");
    }

    @Test
    void sendsInBatchesAndCounts() throws Exception {
        for (int i = 0; i < 120; i++) {
            write("%03d.txt".formatted(i), i % 40 == 0 ? "" : "Text " + i);
        }
        FakeOutbox outbox = new FakeOutbox();
        try (PushServer server = server(0, outbox)) {
            PushClient client = new PushClient(uri(server.port()), Duration.ofSeconds(10));
            outbox.failNext(1); // the server is away for a moment
            new ImportFiles(new ImportOptions("Archiv", true)).read(List.of(dir), client);
            PushResult result = client.finish();

            assertThat(result.sent()).isEqualTo(120);
            assertThat(result.accepted()).isEqualTo(117);
            assertThat(result.refused()).isEqualTo(Map.of("EMPTY", 3L));
            assertThat(result.examples().get(0))
                    .isEqualTo(new PushResult.Refused("000.txt", "EMPTY", "The file is empty."));
        }
        assertThat(outbox.deliveries()).hasSize(3);
        assertThat(outbox.articles()).hasSize(117).allSatisfy(article -> {
            assertThat(article.getChannel()).isEqualTo(Channel.IMPORT);
            assertThat(article.getBackfill()).isTrue();
        });
        assertThat(outbox.articles()).extracting(RawArticle::getArticleId).doesNotHaveDuplicates();
    }

    @Test
    void givesUpOnAServerThatStaysAwayAndSaysHowFarItCame() throws Exception {
        PushServer server = server(0, new FakeOutbox());
        int port = server.port();
        server.close();
        PushClient client = new PushClient(uri(port), Duration.ofMillis(600));
        client.take("{\"id\":\"a\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(client::finish)
                .isInstanceOf(PushFailedException.class)
                .hasMessageContaining("no answer from");
    }

    private static PushServer server(int port, FakeOutbox outbox) {
        return PushServer.start(
                "127.0.0.1",
                port,
                outbox,
                new BackfillLane(() -> 0, BackfillLane.TRICKLE),
                new IngestMetrics(new SimpleMeterRegistry()));
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static ImportFiles.Summary read(List<String> lines, Path path) throws Exception {
        return new ImportFiles(ImportOptions.standard())
                .read(List.of(path), line -> lines.add(new String(line, StandardCharsets.UTF_8)));
    }

    private void write(String name, String content) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    private void gzip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(dir.resolve(name), out.toByteArray());
    }
}

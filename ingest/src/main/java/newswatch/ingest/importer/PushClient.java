package newswatch.ingest.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Sends lines to the push endpoint in batches, and waits for a server that is away. Article ids are made of what is
 * sent, so a batch that is sent twice makes nothing twice. For one thread; {@link #finish} sends the rest.
 */
public final class PushClient implements ImportFiles.LineConsumer {

    private static final int BATCH_LINES = 50;

    /** Live articles wait behind one batch at most. */
    private static final int BACKFILL_BATCH_LINES = 10;

    private static final int BATCH_BYTES = 4 * 1024 * 1024;
    private static final int EXAMPLES = 20;
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final long PAUSE_MILLIS = 500;
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(3);

    private final URI endpoint;
    private final Duration patience;
    private final int mostLines;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
    private final Map<String, Long> refused = new TreeMap<>();
    private final List<PushResult.Refused> examples = new ArrayList<>();
    private int batchLines;
    private long sent;
    private long accepted;

    /**
     * A client.
     *
     * @param server address of the server, as {@code http://127.0.0.1:8081}
     * @param patience how long one batch is tried while the server is away
     */
    public PushClient(URI server, Duration patience) {
        this(server, patience, BATCH_LINES);
    }

    /** A client for archive material. */
    public static PushClient ofArchive(URI server, Duration patience) {
        return new PushClient(server, patience, BACKFILL_BATCH_LINES);
    }

    private PushClient(URI server, Duration patience, int mostLines) {
        this.mostLines = mostLines;
        this.endpoint = server.resolve("/v1/articles");
        this.patience = patience;
    }

    @Override
    public void take(byte[] line) throws IOException, InterruptedException {
        if (batchLines > 0 && batch.size() + line.length > BATCH_BYTES) {
            send();
        }
        batch.writeBytes(line);
        batch.write('\n');
        batchLines++;
        if (batchLines == mostLines) {
            send();
        }
    }

    /**
     * Sends what is left.
     *
     * @throws PushFailedException if the server stayed away or refused a whole batch
     */
    public PushResult finish() throws IOException, InterruptedException {
        if (batchLines > 0) {
            send();
        }
        return result();
    }

    private PushResult result() {
        return new PushResult(sent, accepted, refused, examples);
    }

    private void send() throws IOException, InterruptedException {
        String answers = answered(batch.toByteArray());
        int before = batchLines;
        batch.reset();
        batchLines = 0;
        List<String> lines = answers.lines().toList();
        if (lines.size() != before) {
            throw new PushFailedException(
                    "The server answered %d lines with %d.".formatted(before, lines.size()), result());
        }
        for (String line : lines) {
            count(json.readTree(line));
        }
    }

    private void count(JsonNode answer) {
        sent++;
        if (answer.hasNonNull("article_id")) {
            accepted++;
            return;
        }
        String reason = answer.path("error").path("reason").asText("UNKNOWN");
        refused.merge(reason, 1L, Long::sum);
        if (examples.size() < EXAMPLES) {
            examples.add(new PushResult.Refused(
                    answer.path("id").asText(""),
                    reason,
                    answer.path("error").path("detail").asText("")));
        }
    }

    /** The server's answer; tries again while it is away or says that it cannot now. */
    private String answered(byte[] body) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response =
                        http.send(request(body), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (response.statusCode() == OK) {
                    return response.body();
                }
                trouble = "status " + response.statusCode() + ": "
                        + response.body().strip();
                if (response.statusCode() < SERVER_ERROR) {
                    throw new PushFailedException("The server refuses the batch, " + trouble, result());
                }
            } catch (PushFailedException refusedForGood) {
                throw refusedForGood;
            } catch (IOException away) {
                trouble = "no answer from " + endpoint;
            }
            if (System.nanoTime() > giveUp) {
                throw new PushFailedException(
                        "Gave up after %d seconds: %s".formatted(patience.toSeconds(), trouble), result());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}

package newswatch.ingest.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import newswatch.contract.DeadLetter;
import newswatch.contract.RawArticle;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.backfill.BackfillLane;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.outbox.OutboxBrokenException;
import newswatch.ingest.outbox.UndeliveredException;

/** Takes one request: all its lines leave in one delivery, and only then it is answered. */
final class PushHandler {

    static final int MAX_REQUEST_BYTES = 32 * 1024 * 1024;

    private static final int TOO_LARGE = 413;
    private static final int WRONG_MEDIA_TYPE = 415;
    private static final int UNAVAILABLE = 503;
    private static final Set<String> MEDIA_TYPES = Set.of("application/x-ndjson", "application/json");

    /** Requests in memory at the same time. */
    private static final int AT_ONCE = 4;

    private final Outbox outbox;
    private final BackfillLane lane;
    private final IngestMetrics metrics;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Semaphore room = new Semaphore(AT_ONCE);

    PushHandler(Outbox outbox, BackfillLane lane, IngestMetrics metrics, InstantSource clock) {
        this.outbox = outbox;
        this.lane = lane;
        this.metrics = metrics;
        this.clock = clock;
    }

    PushAnswer handle(InputStream body, String contentType) throws IOException {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES.contains(mediaType)) {
            return PushAnswer.problem(
                    WRONG_MEDIA_TYPE, "Send application/x-ndjson (one article a line) or application/json (one).");
        }
        if (!room.tryAcquire()) {
            return full();
        }
        List<Taken> taken;
        try {
            byte[] bytes = body.readNBytes(MAX_REQUEST_BYTES + 1);
            if (bytes.length > MAX_REQUEST_BYTES) {
                return PushAnswer.problem(
                        TOO_LARGE, "A request may have %d bytes at most.".formatted(MAX_REQUEST_BYTES));
            }
            taken = read(mediaType.endsWith("ndjson") ? Lines.of(bytes) : List.of(bytes));
            if (!isArchive(taken)) {
                return deliver(taken);
            }
        } finally {
            room.release(); // archive material waits elsewhere, so that it takes no room from what is live
        }
        return deliverSlowly(taken);
    }

    private static PushAnswer full() {
        return PushAnswer.problem(UNAVAILABLE, "Too many requests at once.").retryAfter(1);
    }

    private List<Taken> read(List<byte[]> lines) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return lines.stream().map(line -> LineReader.read(line, now)).toList();
    }

    /** Whether there are articles in it, and all of them are archive material. */
    private static boolean isArchive(List<Taken> taken) {
        List<RawArticle> articles =
                taken.stream().flatMap(one -> one.article().stream()).toList();
        return !articles.isEmpty() && articles.stream().allMatch(RawArticle::getBackfill);
    }

    private PushAnswer deliverSlowly(List<Taken> taken) throws IOException {
        if (!lane.enter()) {
            return full();
        }
        try {
            lane.await();
            return deliver(taken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return full();
        } finally {
            lane.leave();
        }
    }

    private PushAnswer deliver(List<Taken> taken) throws IOException {
        Delivery delivery = Delivery.of(
                taken.stream().flatMap(one -> one.article().stream()).toList(),
                taken.stream().flatMap(one -> one.deadLetter().stream()).toList());
        try {
            outbox.deliver(delivery);
        } catch (UndeliveredException | OutboxBrokenException later) {
            return PushAnswer.problem(UNAVAILABLE, "Nothing was taken; send the same request again.")
                    .retryAfter(1);
        }
        metrics.delivered(delivery);
        return PushAnswer.lines(answers(taken));
    }

    private byte[] answers(List<Taken> taken) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Taken one : taken) {
            ObjectNode answer = json.createObjectNode();
            answer.put("id", one.id().isEmpty() ? null : one.id());
            one.article().ifPresent(article -> answer.put("article_id", article.getArticleId()));
            one.deadLetter().ifPresent(letter -> answer.set("error", error(letter)));
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private ObjectNode error(DeadLetter letter) {
        return json.createObjectNode().put("reason", letter.getReason().name()).put("detail", letter.getDetail());
    }
}

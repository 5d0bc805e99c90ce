package newswatch.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import newswatch.analysis.url.ArticleId;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.contract.Channel;
import newswatch.contract.DeadLetter;
import newswatch.contract.Outlet;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.ingest.feedlist.OutletIds;

/** Reads one pushed line. Pure: the time of receipt is an argument. */
final class LineReader {

    /** A page of 5 MiB in base64 and its envelope stay under this. */
    static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

    private static final int LONGEST_DETAIL = 300;
    private static final int LONGEST_ID = 2000;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private LineReader() {}

    /** Turns a line into an article or a dead letter; never throws for what is in the line. */
    static Taken read(byte[] line, Instant now) {
        String id = "";
        try {
            JsonNode node = parse(line);
            id = PushFields.shortText(node, "id", LONGEST_ID).orElse("");
            return Taken.accepted(id, article(node, now));
        } catch (RefusedLineException refused) {
            return Taken.refused(id, deadLetter(id, refused, now));
        }
    }

    private static JsonNode parse(byte[] line) throws RefusedLineException {
        if (line.length > MAX_LINE_BYTES) {
            throw new RefusedLineException(
                    Reason.TOO_LARGE, "The line has more than the allowed %d bytes.".formatted(MAX_LINE_BYTES));
        }
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
            throw new RefusedLineException(Reason.INVALID, "The line holds no JSON object.");
        } catch (JsonProcessingException broken) {
            long column =
                    broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
            throw new RefusedLineException(Reason.INVALID, "The line is not JSON (column %d).".formatted(column));
        } catch (IOException broken) {
            throw new RefusedLineException(Reason.INVALID, "The line is not UTF-8.");
        }
    }

    private static RawArticle article(JsonNode node, Instant now) throws RefusedLineException {
        refuseWhatTheSenderRefused(node.path("error"));
        PushFields fields = new PushFields(node, now);
        Optional<String> url = fields.url();
        Optional<String> canonicalUrl = url.flatMap(CanonicalUrl::of);
        Optional<String> externalId = PushFields.shortText(node, "id", LONGEST_ID);
        String outletId = fields.source()
                .map(source -> source.toLowerCase(Locale.ROOT))
                .or(() -> url.map(OutletIds::ofUrl))
                .orElse("push");
        PushContent content = PushContent.of(node);
        return RawArticle.newBuilder()
                .setArticleId(articleId(canonicalUrl, outletId, externalId))
                .setUrl(url.orElse(null))
                .setCanonicalUrl(canonicalUrl.orElse(null))
                .setExternalId(externalId.orElse(null))
                .setOutlet(outlet(outletId, fields))
                .setChannel(fields.channel())
                .setTitle(fields.title().orElse(null))
                .setAuthors(fields.authors())
                .setContentKind(content.kind())
                .setMediaType(content.mediaType().orElse(null))
                .setContent(ByteBuffer.wrap(content.bytes()))
                .setLanguageHint(fields.language().orElse(null))
                .setPublishedAt(fields.published().orElse(null))
                .setIngestedAt(now)
                .setBackfill(fields.backfill())
                .build();
    }

    private static Outlet outlet(String outletId, PushFields fields) throws RefusedLineException {
        return Outlet.newBuilder()
                .setOutletId(outletId)
                .setName(fields.sourceName().orElse(null))
                .setCountry(fields.country().orElse(null))
                .build();
    }

    private static String articleId(Optional<String> canonicalUrl, String outletId, Optional<String> externalId)
            throws RefusedLineException {
        if (canonicalUrl.isPresent()) {
            return ArticleId.ofUrl(canonicalUrl.get());
        }
        return ArticleId.ofExternal(
                outletId,
                externalId.orElseThrow(
                        () -> new RefusedLineException(Reason.INVALID, "The line has neither an id nor a url.")));
    }

    /** An importer hands on what it could not read, so that nothing is dropped uncounted. */
    private static void refuseWhatTheSenderRefused(JsonNode error) throws RefusedLineException {
        if (error.isObject()) {
            String detail = error.path("detail").asText("");
            throw new RefusedLineException(
                    reason(error.path("reason").asText("")),
                    detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
        }
    }

    private static Reason reason(String name) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equalsIgnoreCase(name)) {
                return reason;
            }
        }
        return Reason.INVALID;
    }

    private static DeadLetter deadLetter(String id, RefusedLineException refused, Instant now) {
        return DeadLetter.newBuilder()
                .setStage(Stage.INGEST)
                .setReason(refused.reason())
                .setDetail(refused.detail())
                .setInput(id.isEmpty() ? null : id)
                .setOccurredAt(now)
                .build();
    }

    /** What a line says about its channel. */
    static Optional<Channel> channel(String name) {
        return switch (name) {
            case "push" -> Optional.of(Channel.PUSH);
            case "import" -> Optional.of(Channel.IMPORT);
            default -> Optional.empty();
        };
    }
}

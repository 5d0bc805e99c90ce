package newswatch.ingest.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import newswatch.ingest.fetch.FetchLimits;

/** Makes lines for the push endpoint of what files hold; a file that cannot be taken becomes a line that says why. */
final class ImportLines {

    static final int MAX_ARTICLE_BYTES = FetchLimits.MAX_BYTES;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTE_ORDER_MARK_BYTES = 3;

    private final ImportOptions options;

    ImportLines(ImportOptions options) {
        this.options = options;
    }

    /** A text file; strict UTF-8, with or without a byte order mark. */
    byte[] text(String name, byte[] bytes) {
        int start = startsWithMark(bytes) ? BYTE_ORDER_MARK_BYTES : 0;
        if (bytes.length > MAX_ARTICLE_BYTES) {
            return tooLarge(name);
        }
        OptionalInt bad = firstBadByte(bytes);
        if (bad.isPresent()) {
            return refused(name, "INVALID", "The file is not UTF-8: byte %d is wrong.".formatted(bad.getAsInt() + 1));
        }
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return text.isBlank() ? empty(name) : write(article(name).put("text", text));
    }

    /** A page; its charset is found out later. */
    byte[] html(String name, byte[] bytes) {
        if (bytes.length > MAX_ARTICLE_BYTES) {
            return tooLarge(name);
        }
        return bytes.length == 0 ? empty(name) : write(article(name).put("html_base64", bytes));
    }

    /**
     * A page of a web archive, which is archive material whatever the options say.
     *
     * @param place file and number of the record
     */
    byte[] archived(String place, String url, String mediaType, byte[] bytes) {
        if (bytes.length > MAX_ARTICLE_BYTES) {
            return tooLarge(place);
        }
        return bytes.length == 0
                ? empty(place)
                : write(JSON.createObjectNode()
                        .put("id", place)
                        .put("url", url)
                        .put("media_type", mediaType)
                        .put("channel", "import")
                        .put("backfill", true)
                        .put("html_base64", bytes));
    }

    /**
     * A line of a JSONL file; what it says of itself is kept, what it does not say is added.
     *
     * @param place file and line number, the id of a line without one
     */
    byte[] json(String place, byte[] line) {
        if (line.length > LineSplitter.MAX_LINE_BYTES) {
            return refused(
                    place,
                    "TOO_LARGE",
                    "The line has more than the allowed %d bytes.".formatted(LineSplitter.MAX_LINE_BYTES));
        }
        OptionalInt bad = firstBadByte(line);
        if (bad.isPresent()) {
            return refused(place, "INVALID", "The line is not UTF-8: byte %d is wrong.".formatted(bad.getAsInt() + 1));
        }
        try {
            JsonNode node = JSON.readTree(line);
            return node instanceof ObjectNode object
                    ? write(completed(object, place))
                    : refused(place, "INVALID", "The line holds no JSON object.");
        } catch (JsonProcessingException broken) {
            return refused(place, "INVALID", "The line is not JSON.");
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory failed", impossible);
        }
    }

    private ObjectNode completed(ObjectNode object, String place) {
        if (!object.hasNonNull("id") && !object.hasNonNull("url")) {
            object.put("id", place);
        }
        if (!object.hasNonNull("source") && !object.hasNonNull("url")) {
            object.put("source", options.source());
        }
        if (!object.has("backfill")) {
            object.put("backfill", options.backfill());
        }
        return object.put("channel", "import");
    }

    private ObjectNode article(String name) {
        return JSON.createObjectNode()
                .put("id", name)
                .put("source", options.source())
                .put("channel", "import")
                .put("backfill", options.backfill());
    }

    private static byte[] empty(String name) {
        return refused(name, "EMPTY", "The file is empty.");
    }

    private static byte[] tooLarge(String name) {
        return refused(name, "TOO_LARGE", "The file has more than the allowed %d bytes.".formatted(MAX_ARTICLE_BYTES));
    }

    /** A line that says why an input is not taken; the endpoint writes the dead letter. */
    static byte[] refused(String id, String reason, String detail) {
        ObjectNode line = JSON.createObjectNode().put("id", id);
        line.putObject("error").put("reason", reason).put("detail", detail);
        return write(line);
    }

    private static byte[] write(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree cannot be written", impossible);
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK_BYTES
                && bytes[0] == (byte) 0xef
                && bytes[1] == (byte) 0xbb
                && bytes[2] == (byte) 0xbf;
    }

    /** Place of the first byte that is not UTF-8, from 0. */
    private static OptionalInt firstBadByte(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return OptionalInt.of(in.position());
            }
            if (result.isUnderflow()) {
                return OptionalInt.empty();
            }
            out.clear();
        }
    }
}

package newswatch.ingest.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import newswatch.contract.ContentKind;
import newswatch.contract.Reason;
import newswatch.ingest.fetch.FetchLimits;

/**
 * The page or the text of a pushed line.
 *
 * @param kind what it is
 * @param bytes of the page as sent, or of the text in UTF-8
 * @param mediaType media type with charset
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record PushContent(ContentKind kind, byte[] bytes, Optional<String> mediaType) {

    private static final List<String> FIELDS = List.of("text", "clean_text", "html", "html_base64");
    private static final int LONGEST_MEDIA_TYPE = 200;

    static PushContent of(JsonNode node) throws RefusedLineException {
        List<String> given =
                FIELDS.stream().filter(field -> node.hasNonNull(field)).toList();
        if (given.size() != 1) {
            throw new RefusedLineException(
                    given.isEmpty() ? Reason.EMPTY : Reason.INVALID,
                    "The line needs exactly one of text, clean_text, html and html_base64; it has %d."
                            .formatted(given.size()));
        }
        String field = given.get(0);
        byte[] bytes = checked(field.equals("html_base64") ? base64(node.path(field)) : utf8(node.path(field), field));
        Optional<String> mediaType = PushFields.shortText(node, "media_type", LONGEST_MEDIA_TYPE);
        return switch (field) {
            case "text" -> new PushContent(ContentKind.TEXT, bytes, mediaType);
            case "clean_text" -> new PushContent(ContentKind.CLEAN_TEXT, bytes, mediaType);
            // The text of a JSON string has one charset only, whatever the page says of itself.
            case "html" -> new PushContent(ContentKind.HTML, bytes, Optional.of("text/html; charset=utf-8"));
            default -> new PushContent(ContentKind.HTML, bytes, mediaType);
        };
    }

    private static byte[] checked(byte[] bytes) throws RefusedLineException {
        if (bytes.length > FetchLimits.MAX_BYTES) {
            throw new RefusedLineException(
                    Reason.TOO_LARGE,
                    "The article has more than the allowed %d bytes.".formatted(FetchLimits.MAX_BYTES));
        }
        for (byte value : bytes) {
            if (value > ' ' || value < 0) {
                return bytes;
            }
        }
        throw new RefusedLineException(Reason.EMPTY, "The article is empty.");
    }

    private static byte[] utf8(JsonNode value, String field) throws RefusedLineException {
        if (!value.isTextual()) {
            throw new RefusedLineException(Reason.INVALID, "The field %s is no text.".formatted(field));
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value.textValue()));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException halfPair) {
            throw new RefusedLineException(
                    Reason.INVALID, "The field %s holds half of a surrogate pair.".formatted(field));
        }
    }

    private static byte[] base64(JsonNode value) throws RefusedLineException {
        try {
            byte[] bytes = value.isTextual() ? value.binaryValue() : null;
            if (bytes != null) {
                return bytes;
            }
        } catch (IOException notBase64) {
            // falls through to the one message
        }
        throw new RefusedLineException(Reason.INVALID, "The field html_base64 is not Base64.");
    }
}

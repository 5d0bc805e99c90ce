package newswatch.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Takes the gzip coding off a body. */
final class ContentCoding {

    private ContentCoding() {}

    /**
     * Decodes a body.
     *
     * @return empty if it becomes larger than allowed
     * @throws IOException if the bytes are not of that coding, or the coding is none that was asked for
     */
    static Optional<byte[]> decode(byte[] body, String coding, int maxBytes) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> Optional.of(body);
            case "gzip", "x-gzip" -> body.length == 0 ? Optional.of(body) : gunzip(body, maxBytes);
            default -> throw new IOException("unknown content coding");
        };
    }

    private static Optional<byte[]> gunzip(byte[] body, int maxBytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] decoded = in.readNBytes(maxBytes + 1);
            return decoded.length > maxBytes ? Optional.empty() : Optional.of(decoded);
        }
    }
}

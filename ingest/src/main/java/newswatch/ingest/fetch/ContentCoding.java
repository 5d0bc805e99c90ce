package newswatch.ingest.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;

/** Takes content codings off a body: gzip, br and zstd, also one over another. */
final class ContentCoding {

    /** What may be sent to us. */
    static final String ACCEPTED = "gzip, br, zstd";

    private static final int MOST_CODINGS = 3;

    /** RFC 9659: servers may not need more than 8 MiB; a decoder that allowed it would take gigabytes. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private ContentCoding() {}

    /**
     * Decodes a body.
     *
     * @param coding the header, codings in the order of their application
     * @return empty if it becomes larger than allowed at any step
     * @throws IOException if the bytes are not of that coding, or a coding is none that was asked for
     */
    static Optional<byte[]> decode(byte[] body, String coding, int maxBytes) throws IOException {
        String[] codings = coding.split(",", -1);
        if (codings.length > MOST_CODINGS) {
            throw new IOException("too many content codings");
        }
        Optional<byte[]> decoded = Optional.of(body);
        for (int i = codings.length - 1; i >= 0 && decoded.isPresent(); i--) {
            decoded = decodeOne(decoded.get(), codings[i].strip().toLowerCase(Locale.ROOT), maxBytes);
        }
        return decoded;
    }

    private static Optional<byte[]> decodeOne(byte[] body, String coding, int maxBytes) throws IOException {
        if (body.length == 0 || coding.isEmpty() || coding.equals("identity")) {
            return Optional.of(body);
        }
        try (InputStream in = decoder(body, coding)) {
            byte[] decoded = in.readNBytes(maxBytes + 1);
            return decoded.length > maxBytes ? Optional.empty() : Optional.of(decoded);
        } catch (RuntimeException malformed) {
            throw new IOException("malformed " + coding, malformed);
        }
    }

    private static InputStream decoder(byte[] body, String coding) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW_LOG);
            default -> throw new IOException("unknown content coding");
        };
    }
}

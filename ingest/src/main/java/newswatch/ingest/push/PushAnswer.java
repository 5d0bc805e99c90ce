package newswatch.ingest.push;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer to a request. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record PushAnswer(int status, String contentType, byte[] body, Optional<Integer> retryAfterSeconds) {

    private static final int OK = 200;

    static PushAnswer lines(byte[] lines) {
        return new PushAnswer(OK, "application/x-ndjson; charset=utf-8", lines, Optional.empty());
    }

    static PushAnswer problem(int status, String sentence) {
        return new PushAnswer(
                status,
                "text/plain; charset=utf-8",
                (sentence + "\n").getBytes(StandardCharsets.UTF_8),
                Optional.empty());
    }

    PushAnswer retryAfter(int seconds) {
        return new PushAnswer(status, contentType, body, Optional.of(seconds));
    }
}

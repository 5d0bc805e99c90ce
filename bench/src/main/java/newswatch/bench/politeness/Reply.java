package newswatch.bench.politeness;

import java.util.List;
import java.util.Map;
import newswatch.ingest.fetch.Fetch;
import org.jspecify.annotations.Nullable;

/**
 * What a site answers.
 *
 * @param edition the feed's document, if that is what was served or what has not changed; only if it is whole
 * @param patience seconds of Retry-After; 0 for none
 */
record Reply(Fetch fetch, @Nullable Edition edition, long patience) {

    private static final int NONE = 0;
    private static final int HEADER_BYTES = 350;

    static Reply of(Fetch fetch) {
        return new Reply(fetch, null, 0);
    }

    static Reply failed(Fetch.Kind kind) {
        return of(new Fetch.NoAnswer(kind, "Simulated: " + kind));
    }

    static Reply status(int status, String url) {
        return of(new Fetch.Answer(status, url, Fetch.Headers.none(), new byte[0], List.of()));
    }

    static Reply document(int status, String url, String mediaType, byte[] body) {
        Fetch.Headers headers = new Fetch.Headers(Map.of("content-type", List.of(mediaType)));
        return of(new Fetch.Answer(status, url, headers, body, List.of()));
    }

    static Reply redirect(int status, String url, String target) {
        Fetch.Headers headers = new Fetch.Headers(Map.of("location", List.of(target)));
        return of(new Fetch.Answer(status, url, headers, new byte[0], List.of()));
    }

    /** HTTP status; 0 where there is no answer. */
    int status() {
        return fetch instanceof Fetch.Answer answer ? answer.status() : NONE;
    }

    /** Bytes that the site sent, roughly. */
    long bytes() {
        return fetch instanceof Fetch.Answer answer ? HEADER_BYTES + answer.body().length : 0;
    }
}

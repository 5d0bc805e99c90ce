package newswatch.ingest.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.RetryAfter;

/** What the answer for a page means. */
sealed interface PageReading {

    /** It is as it was. */
    record Unchanged() implements PageReading {}

    /**
     * The page.
     *
     * @param url address of the answer, after redirects
     * @param sha256 of its bytes
     */
    record Page(String url, Fetch.Headers headers, ArticleText text, String sha256) implements PageReading {}

    /**
     * Nothing of use.
     *
     * @param explanation one sentence for a person
     * @param patience what the server asks for
     */
    record Missing(Trouble trouble, String explanation, Optional<Duration> patience) implements PageReading {

        static Missing lasting(String explanation) {
            return new Missing(Trouble.LASTING, explanation, Optional.empty());
        }

        static Missing forGood(String explanation) {
            return new Missing(Trouble.FINAL, explanation, Optional.empty());
        }
    }

    /** How long trouble lasts. */
    enum Trouble {
        /** Asking again soon may help. */
        PASSING,
        /** Asking again will hardly help. */
        LASTING,
        /** Asking again is of no use or not allowed. */
        FINAL,
        /** The server asks for patience. */
        THROTTLED
    }

    /**
     * Reads an answer.
     *
     * @param now time of the answer
     */
    static PageReading of(Fetch fetch, Instant now) {
        return fetch.fold(answer -> ofAnswer(answer, now), failure -> ofNoAnswer(failure, now));
    }

    private static PageReading ofAnswer(Fetch.Answer answer, Instant now) {
        return switch (answer.status()) {
            case 200 -> ofPage(answer);
            case 304 -> new Unchanged();
            case 429 -> missing(Trouble.THROTTLED, answer, now);
            case 503 ->
                missing(answer.headers().retryAfter().isPresent() ? Trouble.THROTTLED : Trouble.PASSING, answer, now);
            case 408, 425 -> missing(Trouble.PASSING, answer, now);
            default -> missing(answer.status() >= 500 ? Trouble.PASSING : Trouble.LASTING, answer, now);
        };
    }

    private static PageReading ofPage(Fetch.Answer answer) {
        return ArticleText.page(answer)
                .<PageReading>map(text -> new Page(answer.url(), answer.headers(), text, Bytes.sha256(text.bytes())))
                .orElseGet(() -> Missing.lasting("The address leads to no page."));
    }

    private static PageReading missing(Trouble trouble, Fetch.Answer answer, Instant now) {
        return new Missing(
                trouble,
                "The server answers with status %d.".formatted(answer.status()),
                answer.headers().retryAfter().flatMap(value -> RetryAfter.parse(value, now)));
    }

    private static PageReading ofNoAnswer(Fetch.NoAnswer failure, Instant now) {
        Trouble trouble =
                switch (failure.kind()) {
                    case BAD_ADDRESS, FORBIDDEN_ADDRESS, DISALLOWED -> Trouble.FINAL;
                    case BAD_REDIRECT, TOO_LARGE -> Trouble.LASTING;
                    case THROTTLED -> Trouble.THROTTLED;
                    case UNREADABLE, UNREACHABLE, TIMEOUT -> Trouble.PASSING;
                };
        Optional<Duration> patience =
                failure.notBefore().map(time -> Duration.between(now, time)).filter(wait -> !wait.isNegative());
        return new Missing(trouble, failure.explanation(), patience);
    }
}

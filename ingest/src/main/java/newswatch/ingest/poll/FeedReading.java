package newswatch.ingest.poll;

import java.util.Optional;
import newswatch.analysis.feed.FeedParser;
import newswatch.analysis.feed.ParsedFeed;
import newswatch.ingest.fetch.Fetch;

/** What a feed's answer means. */
sealed interface FeedReading {

    /** Nothing has changed since the validators were given out. */
    record Unchanged(int status) implements FeedReading {}

    /** The feed as it stands. */
    record Full(ParsedFeed feed, Fetch.Headers headers, int status) implements FeedReading {}

    /** The server says that there will be no such feed any more. */
    record Gone(int status) implements FeedReading {}

    /**
     * No use.
     *
     * @param explanation one sentence for a person; the same trouble gives the same sentence
     * @param notAFeed whether something came that is no feed, and asking again will not help
     */
    record Broken(String explanation, boolean notAFeed, Optional<Integer> status, Optional<String> retryAfter)
            implements FeedReading {}

    int OK = 200;
    int NOT_MODIFIED = 304;
    int GONE = 410;
    int TOO_MANY_REQUESTS = 429;
    int UNAVAILABLE = 503;

    /** Reads the answer of a feed. */
    static FeedReading of(Fetch fetch) {
        return fetch.fold(FeedReading::ofAnswer, FeedReading::ofNoAnswer);
    }

    private static FeedReading ofNoAnswer(Fetch.NoAnswer failure) {
        boolean tooLarge = failure.kind() == Fetch.Kind.TOO_LARGE;
        return new Broken(failure.explanation(), tooLarge, Optional.empty(), Optional.empty());
    }

    private static FeedReading ofAnswer(Fetch.Answer answer) {
        return switch (answer.status()) {
            case OK -> parse(answer);
            case NOT_MODIFIED -> new Unchanged(answer.status());
            case GONE -> new Gone(answer.status());
            case TOO_MANY_REQUESTS, UNAVAILABLE ->
                broken(answer, "The server asks for fewer requests (status %d).".formatted(answer.status()), false);
            default -> broken(answer, "The server answers with status %d.".formatted(answer.status()), false);
        };
    }

    private static FeedReading parse(Fetch.Answer answer) {
        if (answer.body().length == 0) {
            return broken(answer, "The answer is empty.", true);
        }
        return FeedParser.parse(answer.body(), answer.headers().contentType(), Optional.of(answer.url()))
                .fold(
                        feed -> new Full(feed, answer.headers(), answer.status()),
                        refusal -> broken(answer, refusal.detail(), true));
    }

    private static FeedReading broken(Fetch.Answer answer, String explanation, boolean notAFeed) {
        return new Broken(
                explanation,
                notAFeed,
                Optional.of(answer.status()),
                answer.headers().retryAfter());
    }
}

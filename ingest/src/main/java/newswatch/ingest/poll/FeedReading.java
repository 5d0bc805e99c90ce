package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.feed.FeedParser;
import newswatch.analysis.feed.ParsedFeed;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.RetryAfter;
import newswatch.ingest.hub.LinkHeader;
import newswatch.ingest.page.Bytes;

/** What a feed's answer means. */
sealed interface FeedReading {

    /** Status of the answer; empty when there was none. */
    Optional<Integer> httpStatus();

    /**
     * Nothing has changed since the validators were given out.
     *
     * @param movedTo where permanent redirects lead
     */
    record Unchanged(int status, Fetch.Headers headers, Optional<String> movedTo) implements FeedReading {
        @Override
        public Optional<Integer> httpStatus() {
            return Optional.of(status);
        }
    }

    /**
     * The feed as it stands.
     *
     * @param url address of the answer, after redirects
     * @param bodySha256 of its bytes
     * @param movedTo where permanent redirects lead
     */
    record Full(ParsedFeed feed, Fetch.Headers headers, String url, String bodySha256, Optional<String> movedTo)
            implements FeedReading {
        @Override
        public Optional<Integer> httpStatus() {
            return Optional.of(200);
        }

        /** Hubs that the answer or the feed names. */
        List<String> hubs() {
            return Stream.concat(LinkHeader.targets(headers, url, "hub").stream(), feed.hints().hubs().stream())
                    .distinct()
                    .toList();
        }

        /** The address that the answer or the feed calls its own. */
        Optional<String> self() {
            return LinkHeader.targets(headers, url, "self").stream().findFirst().or(feed.hints()::self);
        }

        /** The same with other items: those of the sitemaps of an index. */
        Full with(ParsedFeed other) {
            return new Full(other, headers, url, bodySha256, movedTo);
        }
    }

    /**
     * The answer is, byte for byte, the one that was taken last: many servers know no validators, or do not heed them.
     *
     * @param movedTo where permanent redirects lead
     */
    record Same(Fetch.Headers headers, Optional<String> movedTo) implements FeedReading {
        @Override
        public Optional<Integer> httpStatus() {
            return Optional.of(200);
        }
    }

    /** The server says that there will be no such feed any more. */
    record Gone(int status) implements FeedReading {
        @Override
        public Optional<Integer> httpStatus() {
            return Optional.of(status);
        }
    }

    /**
     * No use.
     *
     * @param kind how long it may last
     * @param explanation one sentence for a person; the same trouble gives the same sentence
     * @param notAFeed whether something came that is no feed
     * @param patience what the server asks for
     */
    record Broken(
            Trouble kind,
            String explanation,
            boolean notAFeed,
            Optional<Integer> httpStatus,
            Optional<Duration> patience)
            implements FeedReading {}

    /** Kinds of trouble, and what each failure counts for: two to the power of the sum stretches the interval. */
    enum Trouble {
        /** Outages: time-outs, no connection, 5xx. Feeds come back from them. */
        TEMPORARY(0.25),
        /** What comes is no feed, or not for us: mostly a slip on the other side. */
        SOFT(0.5),
        /** The address is wrong: 404, or one that cannot be asked. */
        HARD(1),
        /** The server asks for patience: no failure at all. */
        THROTTLED(0),
        /** robots.txt says no: no failure either. */
        DISALLOWED(0);

        private final double weight;

        Trouble(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /**
     * Reads the answer of a feed of which nothing has been taken yet.
     *
     * @param now time of the answer
     */
    static FeedReading of(Fetch fetch, Instant now) {
        return of(fetch, now, Optional.empty());
    }

    /**
     * Reads the answer of a feed.
     *
     * @param now time of the answer
     * @param taken SHA-256 of the bytes that were taken last, if nothing was left of them for later
     */
    static FeedReading of(Fetch fetch, Instant now, Optional<String> taken) {
        return fetch.fold(answer -> ofAnswer(answer, now, taken), failure -> ofNoAnswer(failure, now));
    }

    private static FeedReading ofNoAnswer(Fetch.NoAnswer failure, Instant now) {
        Trouble trouble =
                switch (failure.kind()) {
                    case BAD_ADDRESS, FORBIDDEN_ADDRESS, BAD_REDIRECT -> Trouble.HARD;
                    case DISALLOWED -> Trouble.DISALLOWED;
                    case THROTTLED -> Trouble.THROTTLED;
                    case TOO_LARGE -> Trouble.SOFT;
                    case UNREADABLE, UNREACHABLE, TIMEOUT -> Trouble.TEMPORARY;
                };
        boolean tooLarge = failure.kind() == Fetch.Kind.TOO_LARGE;
        Optional<Duration> patience =
                failure.notBefore().map(time -> Duration.between(now, time)).filter(wait -> !wait.isNegative());
        return new Broken(trouble, failure.explanation(), tooLarge, Optional.empty(), patience);
    }

    private static FeedReading ofAnswer(Fetch.Answer answer, Instant now, Optional<String> taken) {
        String says = "The server answers with status %d.".formatted(answer.status());
        return switch (answer.status()) {
            case 200 -> parse(answer, now, taken);
            case 304 -> new Unchanged(answer.status(), answer.headers(), movedTo(answer.redirects()));
            case 404 -> broken(Trouble.HARD, answer, "There is no feed at this address (status 404).", now);
            case 410 -> new Gone(answer.status());
            case 429 -> throttled(answer, now);
            case 503 ->
                answer.headers().retryAfter().isPresent()
                        ? throttled(answer, now)
                        : broken(Trouble.TEMPORARY, answer, says, now);
            default -> broken(passes(answer.status()) ? Trouble.TEMPORARY : Trouble.SOFT, answer, says, now);
        };
    }

    private static boolean passes(int status) {
        return status >= 500 || status == 408 || status == 425;
    }

    private static FeedReading throttled(Fetch.Answer answer, Instant now) {
        String says = "The server asks for patience (status %d).".formatted(answer.status());
        return broken(Trouble.THROTTLED, answer, says, now);
    }

    private static FeedReading parse(Fetch.Answer answer, Instant now, Optional<String> taken) {
        if (answer.body().length == 0) {
            return notAFeed(answer, "The answer is empty.", now);
        }
        String sha256 = Bytes.sha256(answer.body());
        if (taken.filter(sha256::equals).isPresent()) {
            return new Same(answer.headers(), movedTo(answer.redirects()));
        }
        return FeedParser.parse(answer.body(), answer.headers().contentType(), Optional.of(answer.url()))
                .fold(
                        feed -> new Full(feed, answer.headers(), answer.url(), sha256, movedTo(answer.redirects())),
                        refusal -> notAFeed(answer, refusal.detail(), now));
    }

    /** Where the leading permanent redirects lead; what comes after a temporary one may change any time. */
    static Optional<String> movedTo(List<Fetch.Redirect> redirects) {
        Optional<String> target = Optional.empty();
        for (Fetch.Redirect redirect : redirects) {
            if (!redirect.isPermanent()) {
                break;
            }
            target = Optional.of(redirect.to());
        }
        return target;
    }

    private static FeedReading notAFeed(Fetch.Answer answer, String explanation, Instant now) {
        Broken broken = broken(Trouble.SOFT, answer, explanation, now);
        return new Broken(broken.kind(), explanation, true, broken.httpStatus(), broken.patience());
    }

    private static Broken broken(Trouble trouble, Fetch.Answer answer, String explanation, Instant now) {
        return new Broken(
                trouble,
                explanation,
                false,
                Optional.of(answer.status()),
                answer.headers().retryAfter().flatMap(value -> RetryAfter.parse(value, now)));
    }
}

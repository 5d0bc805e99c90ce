package newswatch.ingest.fetch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What came of asking for an address. */
public sealed interface Fetch {

    /** Turns either answer into one of the caller's own. */
    <R> R fold(Function<? super Answer, ? extends R> answered, Function<? super NoAnswer, ? extends R> failed);

    /**
     * The server answered, with whatever status.
     *
     * @param status HTTP status
     * @param url address of the answer, after redirects
     * @param headers its headers
     * @param body bytes with the content coding taken off; empty where the answer has none
     * @param redirects those that led here, in order
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answer(int status, String url, Headers headers, byte[] body, List<Redirect> redirects) implements Fetch {
        public Answer {
            redirects = List.copyOf(redirects);
        }

        @Override
        public <R> R fold(
                Function<? super Answer, ? extends R> answered, Function<? super NoAnswer, ? extends R> failed) {
            return answered.apply(this);
        }
    }

    /**
     * A redirect that was followed.
     *
     * @param status 301, 302, 303, 307 or 308
     */
    record Redirect(int status, String from, String to) {

        /** Whether the server says that it holds for good (RFC 9110, 15.4). */
        public boolean isPermanent() {
            return status == 301 || status == 308;
        }

        /** Whether it leaves an encrypted connection for an open one. */
        public boolean isDowngrade() {
            return from.startsWith("https:") && to.startsWith("http:");
        }
    }

    /**
     * Headers of an answer, values byte for byte as sent.
     *
     * @param byName values by name in lower case, in order of sending
     */
    record Headers(Map<String, List<String>> byName) {

        public Headers {
            Map<String, List<String>> lower = new HashMap<>();
            byName.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            byName = Map.copyOf(lower);
        }

        /** No headers. */
        public static Headers none() {
            return new Headers(Map.of());
        }

        /** The first value of a header. */
        public Optional<String> first(String name) {
            return all(name).stream().findFirst();
        }

        /** All values of a header. */
        public List<String> all(String name) {
            return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        /** Validator. */
        public Optional<String> etag() {
            return first("etag");
        }

        /** Validator. */
        public Optional<String> lastModified() {
            return first("last-modified");
        }

        /** Media type and charset. */
        public Optional<String> contentType() {
            return first("content-type");
        }

        /** Patience asked for. */
        public Optional<String> retryAfter() {
            return first("retry-after");
        }
    }

    /**
     * There is no answer that could be used.
     *
     * @param kind what went wrong
     * @param explanation one sentence for a person
     * @param notBefore when asking again may help, where that is known
     */
    record NoAnswer(Kind kind, String explanation, Optional<Instant> notBefore) implements Fetch {

        /** Without a time. */
        public NoAnswer(Kind kind, String explanation) {
            this(kind, explanation, Optional.empty());
        }

        @Override
        public <R> R fold(
                Function<? super Answer, ? extends R> answered, Function<? super NoAnswer, ? extends R> failed) {
            return failed.apply(this);
        }
    }

    /** Ways to get no answer. */
    enum Kind {
        /** The address cannot be asked at all. */
        BAD_ADDRESS(false),
        /** The address, or one it redirects to, is not on the public internet. */
        FORBIDDEN_ADDRESS(false),
        /** The site's robots.txt does not allow it, or could not be had. */
        DISALLOWED(false),
        /** The site has asked for patience, for longer than a request can wait; nothing was sent. */
        THROTTLED(true),
        /** More redirects than anyone needs, or one that leads nowhere. */
        BAD_REDIRECT(false),
        /** More bytes than allowed. */
        TOO_LARGE(false),
        /** Bytes that do not decode as the server says. */
        UNREADABLE(true),
        /** No connection, or one that broke. */
        UNREACHABLE(true),
        /** Not within the time allowed. */
        TIMEOUT(true);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether asking again soon may help. */
        public boolean mayPass() {
            return passing;
        }
    }
}

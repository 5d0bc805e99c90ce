package newswatch.ingest.fetch;

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
     * @param headers the headers that matter here
     * @param body bytes with the content coding taken off; empty where the answer has none
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answer(int status, String url, Headers headers, byte[] body) implements Fetch {
        @Override
        public <R> R fold(
                Function<? super Answer, ? extends R> answered, Function<? super NoAnswer, ? extends R> failed) {
            return answered.apply(this);
        }
    }

    /**
     * Headers of an answer, byte for byte as sent.
     *
     * @param etag validator
     * @param lastModified validator
     * @param contentType media type and charset
     * @param retryAfter patience asked for
     */
    record Headers(
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<String> contentType,
            Optional<String> retryAfter) {}

    /**
     * There is no answer that could be used.
     *
     * @param kind what went wrong
     * @param explanation one sentence for a person
     */
    record NoAnswer(Kind kind, String explanation) implements Fetch {
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

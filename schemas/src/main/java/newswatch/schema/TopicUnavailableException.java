package newswatch.schema;

/** Kafka did not answer, or has no such topic. */
public final class TopicUnavailableException extends RuntimeException {

    /** With the trouble behind it. */
    public TopicUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

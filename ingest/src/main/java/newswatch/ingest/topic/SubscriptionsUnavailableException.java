package newswatch.ingest.topic;

/** Kafka did not answer, or has no topics of Newswatch. */
public final class SubscriptionsUnavailableException extends RuntimeException {

    /** With the trouble behind it. */
    public SubscriptionsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

package newswatch.ingest.outbox;

/** Nothing of the delivery was delivered; it may be tried again. */
public final class UndeliveredException extends RuntimeException {

    /** With the trouble behind it. */
    public UndeliveredException(String message, Throwable cause) {
        super(message, cause);
    }
}

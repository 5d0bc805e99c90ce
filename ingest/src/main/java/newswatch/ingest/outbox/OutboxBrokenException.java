package newswatch.ingest.outbox;

/** This process cannot deliver any more: another one has taken over, or it is closing. */
public final class OutboxBrokenException extends RuntimeException {

    /** With the trouble behind it. */
    public OutboxBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}

package newswatch.schema;

import org.apache.kafka.common.errors.SerializationException;

/**
 * Bytes that are no record of the expected schema, and will never be; a registry that does not answer is another thing.
 */
public final class UnreadableRecordException extends SerializationException {

    /** Says in one sentence, without content, what is wrong with the bytes. */
    public UnreadableRecordException(String message) {
        super(message);
    }

    /** As above, with what went wrong underneath. */
    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}

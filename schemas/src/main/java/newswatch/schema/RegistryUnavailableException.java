package newswatch.schema;

/** The schema registry did not answer in time; trying again later may help. */
public final class RegistryUnavailableException extends RuntimeException {

    /** Names the request that went unanswered. */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

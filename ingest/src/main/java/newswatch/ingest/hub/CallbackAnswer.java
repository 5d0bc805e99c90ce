package newswatch.ingest.hub;

/**
 * What a hub is answered.
 *
 * @param status HTTP status
 * @param body plain text; empty for most
 */
public record CallbackAnswer(int status, String body) {

    static final CallbackAnswer TAKEN = new CallbackAnswer(202, "");
    static final CallbackAnswer UNKNOWN = new CallbackAnswer(404, "");

    /** The answer that agrees. */
    static CallbackAnswer echo(String challenge) {
        return new CallbackAnswer(200, challenge);
    }
}

package newswatch.standalone;

/** Something that the user can put right; the message says what and how, and is all that is shown. */
public final class UserError extends RuntimeException {

    /** Says in one or two sentences what is wrong. */
    public UserError(String message) {
        super(message);
    }

    /** As above, with what went wrong underneath, for the log. */
    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}

package newswatch.dashboard.archive;

/** The database does not answer. */
public final class ArchiveUnavailableException extends RuntimeException {

    /** What a person is told. */
    public static final String SENTENCE = "The database does not answer at the moment; live stories go on.";

    /** Says so, with what went wrong underneath. */
    public ArchiveUnavailableException(Throwable cause) {
        super(SENTENCE, cause);
    }
}

package newswatch.ingest.importer;

import java.io.IOException;

/** The server did not take the lines; what was answered before stays taken, and sending all again doubles nothing. */
public final class PushFailedException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient PushResult soFar;

    /** With what had been answered before. */
    public PushFailedException(String message, PushResult soFar) {
        super(message);
        this.soFar = soFar;
    }

    /** What was answered before the failure. */
    public PushResult soFar() {
        return soFar;
    }
}

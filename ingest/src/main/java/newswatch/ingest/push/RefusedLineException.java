package newswatch.ingest.push;

import newswatch.contract.Reason;

/** Leaves the reading of a line that cannot be taken; never leaves {@link LineReader}. */
final class RefusedLineException extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    RefusedLineException(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}

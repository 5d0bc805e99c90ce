package newswatch.dashboard.web;

/** A parameter that cannot be used; the message tells the caller what it must be. */
final class BadQuestionException extends RuntimeException {

    private final String detail;

    BadQuestionException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}

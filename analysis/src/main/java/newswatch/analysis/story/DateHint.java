package newswatch.analysis.story;

/**
 * A date that an article names.
 *
 * @param year 0 if not named
 * @param month 1 to 12; 0 if not named
 * @param day of the month; 0 if not named
 * @param weekday 1 (Monday) to 7, {@link #TODAY}, {@link #YESTERDAY}; 0 if not named
 * @param flags {@link Terms#TITLE}, {@link Terms#LEAD}
 */
record DateHint(int year, int month, int day, int weekday, int flags) {

    static final int TODAY = 8;
    static final int YESTERDAY = 9;

    boolean isDay() {
        return month > 0 && day > 0;
    }

    boolean isLeading() {
        return (flags & (Terms.TITLE | Terms.LEAD)) != 0;
    }
}

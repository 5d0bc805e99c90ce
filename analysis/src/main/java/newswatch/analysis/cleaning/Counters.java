package newswatch.analysis.cleaning;

import java.util.regex.Pattern;

/** Lines that count what readers did, and lines that only say when. */
final class Counters {

    private static final int LONGEST = 60;

    private static final String THINGS =
            "(kommentare?|aufrufe|likes?|shares?|views|comments?|leser|bewertungen|mal geteilt|mal gelesen|antworten|reaktionen)";

    private static final Pattern COUNT =
            Pattern.compile("\\(?\\d{1,3}([. ]?\\d{3}){0,2}\\)? " + THINGS + "|" + THINGS + ":? ?\\(?\\d{1,7}\\)?");

    private static final Pattern AGE = Pattern.compile(
            "vor \\d{1,2} (minuten?|min\\.?|stunden?|std\\.?|tag(en)?|wochen?)|\\d{1,2} min(\\.|uten)? lese(zeit|dauer)");

    private static final String DAY = "((mon|diens|mitt|donners|frei|sams|sonn)(tag|woch|abend)?, ?(den )?)?";

    private static final String MONTH =
            "(januar|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan\\.?|feb\\.?|sept?\\.?|okt\\.?|nov\\.?|dez\\.?)";

    private static final String DATE = DAY + "(\\d{1,2}\\. ?(" + MONTH + "|\\d{1,2}\\.) ?\\d{4})";

    private static final String TIME = "(,| um| \\||[ -–])* ?\\d{1,2}[:.]\\d{2}( uhr)?";

    private static final Pattern DATE_ONLY = Pattern.compile(DATE);

    private static final Pattern DATE_AND_TIME = Pattern.compile(DATE + TIME);

    private static final Pattern STAND = Pattern.compile(
            "stand:? (" + DATE + "|heute|gestern|\\d{1,2}[:.]\\d{2} uhr)(" + TIME + "|, \\d{1,2} uhr)?");

    private Counters() {}

    /** "23 Kommentare", "Kommentare (5)". */
    static boolean isCount(Line line) {
        return isShort(line) && COUNT.matcher(line.lower()).matches();
    }

    /** "vor 3 Stunden", "3 Min. Lesezeit", a date with a time of day. */
    static boolean isStamp(Line line) {
        return isShort(line)
                && (AGE.matcher(line.lower()).matches()
                        || DATE_AND_TIME.matcher(line.lower()).matches()
                        || STAND.matcher(line.lower()).matches());
    }

    /** Nothing but a date: belongs to the page at its head, but may be a subheading further on. */
    static boolean isDate(Line line) {
        return isShort(line) && DATE_ONLY.matcher(line.lower()).matches();
    }

    private static boolean isShort(Line line) {
        return line.text().length() <= LONGEST
                && (line.hasDigit() || line.lower().startsWith("stand"));
    }
}

package newswatch.ingest.page;

import java.util.Optional;

/** Keeps texts within bounds, whatever a feed writes. */
public final class Cut {

    private Cut() {}

    /** At most so many chars, no character cut in two. */
    public static Optional<String> to(Optional<String> text, int chars) {
        return text.map(whole -> to(whole, chars));
    }

    private static String to(String whole, int chars) {
        if (whole.length() <= chars) {
            return whole;
        }
        boolean pair = Character.isHighSurrogate(whole.charAt(chars - 1));
        return whole.substring(0, pair ? chars - 1 : chars);
    }
}

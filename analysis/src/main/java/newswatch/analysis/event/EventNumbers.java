package newswatch.analysis.event;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text that tell something in any language: from 13 on, years aside; 1.200, 1,200 and 1 200 are one.
 */
public final class EventNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\u00A0\\u202F ]\\d{3})*(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final String TELLING = "13";

    private EventNumbers() {}

    /** The numbers without marks between thousands. */
    public static Set<String> of(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group().replaceAll("\\D", "");
            if (isTelling(digits)) {
                numbers.add(digits);
            }
        }
        return numbers;
    }

    private static boolean isTelling(String digits) {
        boolean small = digits.length() < SHORTEST || (digits.length() == SHORTEST && digits.compareTo(TELLING) < 0);
        return !small
                && digits.length() <= LONGEST
                && digits.charAt(0) != '0'
                && !YEAR.matcher(digits).matches();
    }
}

package newswatch.analysis.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the forms found in the wild: ISO 8601, RFC 822 with odd zones and years, German and English prose,
 * seconds since 1970. Where no zone is named the time is that of Berlin. Where only a day is named (or midnight without
 * a zone, which is how systems print a day) the instant is noon in Berlin, so that the day stays the same all over
 * Europe.
 */
public final class LooseDate {

    /** Zone of times that name none. */
    public static final ZoneId HOME = ZoneId.of("Europe/Berlin");

    private static final int LONGEST = 200;
    private static final int OLDEST_YEAR = 1970;
    private static final int NEWEST_YEAR = 2100;
    private static final String MONTH = "([A-Za-zÄäé]{3,9})\\.?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Each form with the groups that hold year, month and day. */
    private static final List<Form> FORMS = List.of(
            new Form("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)", 1, 2, 3),
            new Form("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)", 1, 2, 3),
            new Form("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(?!\\d)", 3, 2, 1),
            new Form("(?<!\\d)(\\d{1,2})-(\\d{1,2})-(\\d{4})(?!\\d)", 3, 2, 1),
            new Form(
                    "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th)?[\\s-]+" + MONTH + "[\\s,-]+(\\d{4}|\\d{2})(?!\\d)",
                    3,
                    2,
                    1),
            new Form(MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)", 3, 1, 2),
            new Form(MONTH + "\\s+(\\d{1,2})\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?\\s+(?:[A-Z]{2,5}\\s+)?(\\d{4})", 3, 1, 2),
            // Who counts the hours twice by twelve puts the month first.
            new Form("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?!\\d)(?=.*[\\d\\s][ap]\\.?m\\b)", 3, 1, 2),
            new Form("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)", 3, 2, 1),
            new Form("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)", 3, 1, 2),
            new Form("^\\s*((?:19|20)\\d\\d)-(\\d{1,2})\\s*()$", 1, 2, 3));

    private static final Pattern TIME = Pattern.compile(
            "(?:^|[^\\d:+-])(\\d{1,2})[:.](\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?(?!\\d)\\s*((?:am|pm)(?![a-z])|a\\.m\\.|p\\.m\\.)?",
            FLAGS);
    private static final Pattern HOUR = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*Uhr()()()", FLAGS);
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|UT)?\\s*([+-])(\\d{1,2}):?(\\d\\d)?(?!\\d)", FLAGS);
    /** A plus sign is often lost on the way, read as a space of an address. */
    private static final Pattern LOST_PLUS = Pattern.compile("\\s?(0\\d|1[0-4]):?(00|30)\\s*");

    private static final Pattern ZONE_NAME = Pattern.compile("(?<![A-Za-z])([A-Z]{1,4}|^z)(?![A-Za-z])");
    private static final Pattern REGION = Pattern.compile("\\b([A-Z][a-z]{2,10}/[A-Z][A-Za-z_]{2,20})\\b");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{6})[Tt ]?(\\d\\d)(\\d\\d)(\\d\\d)?(?!\\d)");
    private static final Pattern USUAL = Pattern.compile(
            "(?:19[789]|20\\d)\\d-\\d\\d-\\d\\dT(?:[01]\\d|2[0-3]):\\d\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:0\\d|1[0-4]):[03]0)");
    private static final Pattern USUAL_IN_RSS =
            Pattern.compile("[A-Z][a-z]{2}, (0[1-9]|[12]\\d|3[01]) ([A-Z][a-z]{2}) ((?:19[789]|20\\d)\\d)"
                    + " ([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d) (?:GMT|UTC|([+-])(0\\d|1[0-4])([03]0))");
    private static final Pattern MIDNIGHT_AFTER = Pattern.compile("(?<![\\d:.])24[:.]00(?::00)?(?!\\d)");
    private static final Pattern COUNT = Pattern.compile("\\s*(\\d{9,10})(\\d{3})?(?:\\.\\d+)?\\s*");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mae", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dez", 12),
            Map.entry("dec", 12));

    /** Hours east of Greenwich; the military letters but Z are left out, since RFC 2822 declares them meaningless. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("GMT", 0),
            Map.entry("UTC", 0),
            Map.entry("UT", 0),
            Map.entry("WET", 0),
            Map.entry("MEZ", 1),
            Map.entry("CET", 1),
            Map.entry("WEST", 1),
            Map.entry("BST", 1),
            Map.entry("MET", 1),
            Map.entry("MESZ", 2),
            Map.entry("MEST", 2),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("EDT", -4),
            Map.entry("EST", -5),
            Map.entry("CDT", -5),
            Map.entry("CST", -6),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("PDT", -7),
            Map.entry("PST", -8),
            Map.entry("HKT", 8),
            Map.entry("JST", 9),
            Map.entry("AEST", 10));

    private LooseDate() {}

    /**
     * The instant meant. Of two dates in the text the first of the more certain form counts. Days of the week are not
     * believed; a leap second is the second before; hour 24 is the next day's midnight.
     *
     * @param written at most 200 characters
     * @return empty if there is no date between 1970 and 2100 in the text
     */
    public static Optional<Instant> parse(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return usual(written).or(() -> usualInRss(written)).or(() -> unusual(written));
    }

    /** What most feeds write, read without search. */
    private static Optional<Instant> usual(String written) {
        if (!USUAL.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** What most RSS feeds write; like everything that is read here without search, it means the same when searched. */
    private static Optional<Instant> usualInRss(String written) {
        Matcher found = USUAL_IN_RSS.matcher(written);
        Integer month = found.matches() ? MONTHS.get(found.group(2).toLowerCase(Locale.ROOT)) : null;
        if (month == null) {
            return Optional.empty();
        }
        int east = found.group(7) == null ? 0 : 60 * number(found.group(8)) + number(found.group(9));
        try {
            return Optional.of(LocalDate.of(number(found.group(3)), month, number(found.group(1)))
                    .atTime(number(found.group(4)), number(found.group(5)), number(found.group(6)))
                    .toInstant(ZoneOffset.ofTotalSeconds(60 * ("-".equals(found.group(7)) ? -east : east))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> unusual(String written) {
        String text = COMPACT.matcher(written.replace('\u2212', '-')).replaceFirst(found -> "%s %s:%s:%s"
                .formatted(
                        found.group(1),
                        found.group(2),
                        found.group(3),
                        found.group(4) == null ? "00" : found.group(4)));
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(count.group(1))));
        }
        return FORMS.stream().flatMap(form -> form.read(text).stream()).findFirst();
    }

    private record Form(Pattern pattern, int year, int month, int day) {

        Form(String pattern, int year, int month, int day) {
            this(Pattern.compile(pattern, FLAGS), year, month, day);
        }

        Optional<Instant> read(String text) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                Optional<LocalDate> date = date(found);
                if (date.isPresent()) {
                    return date.map(day -> instant(day, rest(text, found)));
                }
            }
            return Optional.empty();
        }

        /** The text without the date, which may stand around the time as well as before it. */
        private static String rest(String text, Matcher found) {
            StringBuilder rest = new StringBuilder(text);
            for (int group = 1; group <= 3; group++) {
                for (int i = found.start(group); i < found.end(group); i++) {
                    rest.setCharAt(i, ' ');
                }
            }
            return rest.toString();
        }

        private Optional<LocalDate> date(Matcher found) {
            int monthNumber = monthNumber(found.group(month));
            String dayText = found.group(day);
            try {
                LocalDate date = LocalDate.of(
                        fullYear(found.group(year)), monthNumber, dayText.isEmpty() ? 1 : Integer.parseInt(dayText));
                boolean plausible = date.getYear() >= OLDEST_YEAR && date.getYear() <= NEWEST_YEAR;
                return plausible ? Optional.of(date) : Optional.empty();
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        }
    }

    private static int monthNumber(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        return MONTHS.getOrDefault(text.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static int fullYear(String text) {
        int year = Integer.parseInt(text);
        return text.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static Instant instant(LocalDate date, String rest) {
        Matcher time = TIME.matcher(rest);
        if (time.find()) {
            return instant(date, time, rest.substring(time.end()));
        }
        Matcher hour = HOUR.matcher(rest);
        if (hour.find()) {
            return instant(date, hour, "");
        }
        return date.atTime(LocalTime.NOON).atZone(HOME).toInstant();
    }

    private static Instant instant(LocalDate date, Matcher time, String behind) {
        Optional<ZoneId> zone = zone(behind);
        if (zone.isPresent() && MIDNIGHT_AFTER.matcher(time.group()).find()) {
            return date.plusDays(1).atStartOfDay(zone.get()).toInstant();
        }
        Optional<LocalTime> clock = clock(time);
        if (clock.isEmpty() || (zone.isEmpty() && clock.get().equals(LocalTime.MIDNIGHT))) {
            return date.atTime(LocalTime.NOON).atZone(HOME).toInstant();
        }
        return date.atTime(clock.get()).atZone(zone.orElse(HOME)).toInstant();
    }

    private static Optional<LocalTime> clock(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(4) == null ? "" : time.group(4).toLowerCase(Locale.ROOT);
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        int minute = number(time.group(2));
        boolean valid = hour < 24 && minute < 60;
        return valid ? Optional.of(LocalTime.of(hour, minute, Math.min(59, number(time.group(3))))) : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static Optional<ZoneId> zone(String behind) {
        Matcher offset = OFFSET.matcher(behind);
        if (offset.lookingAt()
                || (behind.startsWith(" ") && offset.region(1, behind.length()).lookingAt())) {
            int minutes = 60 * Integer.parseInt(offset.group(2)) + number(offset.group(3));
            return offset(offset.group(1).equals("-") ? -minutes : minutes);
        }
        Matcher lost = LOST_PLUS.matcher(behind);
        if (lost.matches()) {
            return offset(60 * number(lost.group(1)) + number(lost.group(2)));
        }
        return named(behind);
    }

    private static Optional<ZoneId> offset(int minutes) {
        return Math.abs(minutes) <= 18 * 60 ? Optional.of(ZoneOffset.ofTotalSeconds(60 * minutes)) : Optional.empty();
    }

    private static Optional<ZoneId> named(String behind) {
        Matcher region = REGION.matcher(behind);
        if (region.find() && ZoneId.getAvailableZoneIds().contains(region.group(1))) {
            return Optional.of(ZoneId.of(region.group(1)));
        }
        Matcher name = ZONE_NAME.matcher(behind);
        while (name.find()) {
            Integer hours = ZONES.get(name.group(1).toUpperCase(Locale.ROOT));
            if (hours != null) {
                return Optional.of(ZoneOffset.ofHours(hours));
            }
        }
        return Optional.empty();
    }
}

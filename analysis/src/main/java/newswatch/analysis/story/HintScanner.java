package newswatch.analysis.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.analysis.keyword.TermHash;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.text.Token;

/** Finds the numbers and dates of a text. Dates in words are read in German only. */
final class HintScanner {

    private static final int MOST_QUANTITIES = 24;
    private static final int MOST_DATES = 12;
    private static final long THOUSAND = 1000;
    private static final int LONGEST_NUMBER = 12;

    private static final int BARE_SCALE = TermHash.of("million");

    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");

    private static final List<String> WEEKDAYS =
            List.of("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag");

    private static final Map<String, Integer> DAY_WORDS =
            Map.of("heute", DateHint.TODAY, "gestern", DateHint.YESTERDAY, "sonnabend", 6);

    private static final Map<String, Integer> NUMBER_WORDS = Map.ofEntries(
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("fünf", 5),
            Map.entry("sechs", 6),
            Map.entry("sieben", 7),
            Map.entry("acht", 8),
            Map.entry("neun", 9),
            Map.entry("zehn", 10),
            Map.entry("elf", 11),
            Map.entry("zwölf", 12));

    private static final Map<String, Long> SCALES = Map.of("million", 1_000_000L, "milliarde", 1_000_000_000L);

    private static final Pattern SCORE = Pattern.compile("(\\d{1,3}):(\\d{1,3})");
    private static final Pattern FULL_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final WordFolder folder;
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<DateHint> dates = new ArrayList<>();

    HintScanner(WordFolder folder) {
        this.folder = folder;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    List<DateHint> dates() {
        return dates;
    }

    /**
     * Scans the tokens.
     *
     * @param leading flag of the first words
     * @param later flag of the words behind them
     */
    void scan(List<Token> tokens, int leading, int later) {
        for (int at = 0; at < tokens.size(); at++) {
            int flag = at < SignatureTaker.LEAD_WORDS ? leading : later;
            if (tokens.get(at).kind() == Token.Kind.NUMBER) {
                number(tokens, at, flag);
            } else if (tokens.get(at).isWord()) {
                word(tokens, at, flag);
            }
        }
    }

    private void word(List<Token> tokens, int at, int flag) {
        String lower = tokens.get(at).surface().toLowerCase(Locale.GERMAN);
        Integer count = NUMBER_WORDS.get(lower);
        if (count != null) {
            quantity(count * THOUSAND, unit(tokens, at + 1), flag);
        }
        weekday(lower).ifPresent(day -> date(new DateHint(0, 0, 0, day, flag)));
    }

    private static Optional<Integer> weekday(String lower) {
        for (int day = 0; day < WEEKDAYS.size(); day++) {
            if (lower.startsWith(WEEKDAYS.get(day))) {
                return Optional.of(day + 1);
            }
        }
        return Optional.ofNullable(DAY_WORDS.get(lower));
    }

    private void number(List<Token> tokens, int at, int flag) {
        String surface = tokens.get(at).surface();
        Matcher full = FULL_DATE.matcher(surface);
        Matcher score = SCORE.matcher(surface);
        int month = month(tokens, at + 1);
        if (full.matches()) {
            day(full.group(1), Integer.parseInt(full.group(2)), Integer.parseInt(full.group(3)), flag);
        } else if (month > 0 && surface.matches("\\d{1,2}\\.")) {
            day(surface.substring(0, surface.length() - 1), month, year(tokens, at + 2), flag);
        } else if (score.matches()) {
            score(tokens, at, score, flag);
        } else {
            plain(tokens, at, flag);
        }
    }

    private void day(String day, int month, int year, int flag) {
        int number = Integer.parseInt(day);
        if (number >= 1 && number <= 31 && month >= 1 && month <= 12) {
            date(new DateHint(year, month, number, 0, flag));
        }
    }

    private static int month(List<Token> tokens, int at) {
        String word = at < tokens.size() ? tokens.get(at).surface().toLowerCase(Locale.GERMAN) : "";
        String plain = word.startsWith("jän") ? "januar" : word;
        return MONTHS.indexOf(plain) + 1;
    }

    private static int year(List<Token> tokens, int at) {
        String word = at < tokens.size() ? tokens.get(at).surface() : "";
        return word.matches("(19|20)\\d\\d") ? Integer.parseInt(word) : 0;
    }

    /** "2:1" is a score, "20:15 Uhr" is none. */
    private void score(List<Token> tokens, int at, Matcher score, int flag) {
        boolean time = at + 1 < tokens.size() && "Uhr".equals(tokens.get(at + 1).surface());
        if (!time) {
            long value = Long.parseLong(score.group(1)) * THOUSAND + Long.parseLong(score.group(2));
            quantity(value, 0, flag | Quantity.SCORE);
        }
    }

    private void plain(List<Token> tokens, int at, int flag) {
        String digits = tokens.get(at)
                .surface()
                .replaceAll("[\\s.\\u00A0\\u202F\\u2009:]", "")
                .replace(',', '.');
        boolean time = at + 1 < tokens.size() && "Uhr".equals(tokens.get(at + 1).surface());
        if (time || year(tokens, at) > 0 || digits.length() > LONGEST_NUMBER || !digits.matches("\\d+(\\.\\d+)?")) {
            return;
        }
        long scale = at + 1 < tokens.size()
                ? SCALES.getOrDefault(scaleWord(tokens.get(at + 1).surface()), 1L)
                : 1L;
        double value = Double.parseDouble(digits) * scale;
        quantity(
                Math.round(value * THOUSAND), scale > 1 ? unitBehindScale(tokens, at + 2) : unit(tokens, at + 1), flag);
    }

    /** "2,1 Milliarden" alone are euros or whatever: one kind. */
    private int unitBehindScale(List<Token> tokens, int at) {
        int unit = unit(tokens, at);
        return unit == 0 || Character.isLowerCase(tokens.get(at).surface().codePointAt(0)) ? BARE_SCALE : unit;
    }

    private static String scaleWord(String word) {
        String lower = word.toLowerCase(Locale.GERMAN);
        if (lower.startsWith("milliarde") || "mrd".equals(lower) || "mrd.".equals(lower)) {
            return "milliarde";
        }
        return lower.startsWith("million") || lower.startsWith("mio") ? "million" : lower;
    }

    private int unit(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return 0;
        }
        String lower = tokens.get(at).surface().toLowerCase(Locale.GERMAN);
        String stem = folder.fold(tokens.get(at).surface()).stem();
        return TermHash.of(stem.isEmpty() ? lower : stem);
    }

    private void quantity(long thousandths, int unit, int flag) {
        if (quantities.size() < MOST_QUANTITIES) {
            quantities.add(new Quantity(thousandths, unit, flag));
        }
    }

    private void date(DateHint date) {
        if (dates.size() < MOST_DATES) {
            dates.add(date);
        }
    }
}

package newswatch.analysis.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The days that headline and lead of an article name: those on which its happening is likely to have taken place.
 *
 * @param explicit days named by date
 * @param all the same and those named by weekday, "today" and "yesterday", as far as the day of publication is known
 */
record EventDays(List<LocalDate> explicit, List<LocalDate> all) {

    private static final EventDays NONE = new EventDays(List.of(), List.of());

    /** Whose midnight "today" means; a German newsroom's. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int DAYS_OF_WEEK = 7;

    EventDays {
        explicit = List.copyOf(explicit);
        all = List.copyOf(all);
    }

    static EventDays of(SignatureContent content, Optional<Instant> published) {
        Optional<LocalDate> day = published.map(instant -> instant.atZone(ZONE).toLocalDate());
        TreeSet<LocalDate> explicit = new TreeSet<>();
        TreeSet<LocalDate> all = new TreeSet<>();
        for (DateHint hint : content.dates()) {
            if (hint.isLeading()) {
                Optional<LocalDate> found = hint.isDay() ? byDate(hint, day) : day.map(today -> byWord(hint, today));
                found.ifPresent(all::add);
                found.filter(date -> hint.isDay()).ifPresent(explicit::add);
            }
        }
        return all.isEmpty() ? NONE : new EventDays(List.copyOf(explicit), List.copyOf(all));
    }

    /** Without a year the day nearest to publication is meant. */
    private static Optional<LocalDate> byDate(DateHint hint, Optional<LocalDate> published) {
        if (hint.year() > 0) {
            return day(hint.year(), hint);
        }
        return published.flatMap(today -> List.of(today.getYear(), today.getYear() - 1, today.getYear() + 1).stream()
                .flatMap(year -> day(year, hint).stream())
                .min(java.util.Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, today)))));
    }

    private static Optional<LocalDate> day(int year, DateHint hint) {
        try {
            return Optional.of(LocalDate.of(year, hint.month(), hint.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A weekday means the last one, publication included. */
    private static LocalDate byWord(DateHint hint, LocalDate published) {
        return switch (hint.weekday()) {
            case DateHint.TODAY -> published;
            case DateHint.YESTERDAY -> published.minusDays(1);
            default ->
                published.minusDays(Math.floorMod(published.getDayOfWeek().getValue() - hint.weekday(), DAYS_OF_WEEK));
        };
    }

    /** How many days lie between the nearest days that both name; nothing if one names none. */
    OptionalLong apart(EventDays other) {
        return apart(all, other.all);
    }

    /** The same for days named by date. */
    OptionalLong explicitlyApart(EventDays other) {
        return apart(explicit, other.explicit);
    }

    private static OptionalLong apart(List<LocalDate> some, List<LocalDate> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return OptionalLong.empty();
        }
        return some.stream()
                .flatMapToLong(one -> others.stream().mapToLong(two -> Math.abs(ChronoUnit.DAYS.between(one, two))))
                .min();
    }
}

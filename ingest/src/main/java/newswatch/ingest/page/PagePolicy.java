package newswatch.ingest.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.contract.PageState;

/**
 * When pages are asked for. Pure.
 *
 * @param looks ages at which the page of an article is looked at again, rising; may be empty
 */
public record PagePolicy(List<Duration> looks) {

    /** A page that cannot be had is asked for until its article is this old; then the feed's own text has to do. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** A page whose server asks for patience again and again is waited for as long as this. */
    public static final Duration LONG_PATIENCE = Duration.ofDays(7);

    /** A page after the first is waited for no longer than this: what is there is news meanwhile. */
    private static final Duration LONGEST_WAIT_FOR_MORE = Duration.ofMinutes(15);

    private static final int MOST_RETRIES_FOR_MORE = 2;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(6);
    private static final Duration LASTING_RETRY = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;

    public PagePolicy {
        looks = looks.stream().sorted().toList();
    }

    /** When a page is looked at next, once it has been read; archive material is read once. */
    Optional<Instant> nextLook(PageState page, Instant now) {
        return page.getBackfill()
                ? Optional.empty()
                : looks.stream()
                        .map(age -> page.getSeenAt().plus(age))
                        .filter(time -> time.isAfter(now))
                        .findFirst();
    }

    /**
     * When a page that was not to be had is asked for again; empty when it is given up. Trouble that may pass is waited
     * out with growing pauses (1 min, 4 min, ... 6 h); lasting trouble gets one more chance, since some feeds announce
     * a page some minutes before it is there.
     */
    Optional<Instant> retry(PageState page, PageReading.Missing missing, Instant now) {
        Duration age = Duration.between(page.getSeenAt(), now);
        Duration pause =
                switch (missing.trouble()) {
                    case FINAL -> Duration.ZERO;
                    case LASTING -> page.getConsecutiveFailures() == 0 ? LASTING_RETRY : Duration.ZERO;
                    case PASSING ->
                        age.compareTo(PATIENCE) < 0 ? growing(page.getConsecutiveFailures()) : Duration.ZERO;
                    case THROTTLED ->
                        age.compareTo(LONG_PATIENCE) < 0
                                ? longer(
                                        missing.patience().orElse(Duration.ZERO),
                                        growing(page.getConsecutiveFailures()))
                                : Duration.ZERO;
                };
        return pause.isZero() ? Optional.empty() : Optional.of(now.plus(pause));
    }

    /**
     * When the next page of an article is asked for again, of which others are there: twice at most, and only if it may
     * come within a quarter of an hour. Empty when the article leaves without it.
     */
    Optional<Instant> retryFurther(PageState page, PageReading.Missing missing, Instant now) {
        boolean mayPass =
                missing.trouble() == PageReading.Trouble.PASSING || missing.trouble() == PageReading.Trouble.THROTTLED;
        return mayPass && page.getConsecutiveFailures() < MOST_RETRIES_FOR_MORE
                ? retry(page, missing, now).filter(time -> !time.isAfter(now.plus(LONGEST_WAIT_FOR_MORE)))
                : Optional.empty();
    }

    private static Duration growing(int failures) {
        return shorter(FIRST_RETRY.multipliedBy(1L << (2 * Math.min(failures, MOST_DOUBLINGS))), LONGEST_RETRY);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newswatch.contract.FeedState;

/**
 * Tells news from archive material and from what is known. Pure.
 *
 * <p>When a site is rebuilt, its feed may announce the archive as new. An item seen for the first time is archive
 * material if it was published long before the feed was last read: it would have been seen then. If more than half of a
 * feed and more than twenty items are new at once, an hour before that last read is long enough, and items without a
 * date are archive too. At the very first read, what is older than a day is.
 *
 * <p>Archive material that was taken long ago, when the feed still showed it, is not taken again.
 *
 * <p>Redesigns that also give all items new dates show in another way: most of what is new says, word for word, the
 * same as items that are known; or all of the feed is new and bears the same minute as its time of publication.
 *
 * @param fresh items never seen before
 * @param changed items of which the feed now says something else
 * @param flood whether suspiciously many are new at once
 */
record Triage(List<Sighting> fresh, List<Candidate> changed, boolean flood) {

    private static final int MANY = 20;
    private static final int SOME = 3;
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration FLOOD_MARGIN = Duration.ofHours(1);

    /** A first sighting. */
    record Sighting(Candidate candidate, boolean backfill) {}

    /**
     * Sorts the items of a feed.
     *
     * @param lastRead when all items of that time were known; empty for a first read
     * @param backfillAge how much older than the last read an item must be
     */
    static Triage of(
            List<Candidate> items, KnownItems known, Optional<Instant> lastRead, Duration backfillAge, Instant now) {
        List<Candidate> fresh = items.stream()
                .filter(item -> !known.hasArticle(item.articleId()))
                .toList();
        List<Candidate> changed = items.stream()
                .filter(item -> known.hasArticle(item.articleId()) && !known.has(item.known()))
                .toList();
        boolean first = lastRead.isEmpty();
        boolean flood = isMost(fresh.size(), items.size());
        boolean undatedAreOld = first ? isManyUndated(fresh) : flood;
        Duration margin = flood && !first && FLOOD_MARGIN.compareTo(backfillAge) < 0 ? FLOOD_MARGIN : backfillAge;
        Instant archive = lastRead.orElse(now).minus(margin);
        Set<String> renamed = renamed(fresh, known);
        Predicate<Instant> stamped = first || fresh.size() < items.size() ? time -> false : stamp(fresh);
        return new Triage(
                fresh.stream()
                        .map(item -> new Sighting(
                                item,
                                renamed.contains(item.articleId())
                                        || item.published()
                                                .map(time -> archive.isAfter(time) || stamped.test(time))
                                                .orElse(undatedAreOld)))
                        .filter(sighting -> !sighting.backfill()
                                || !known.wasLongAgo(sighting.candidate().articleId()))
                        .toList(),
                // All of them changed at once is a new template, not news.
                isMost(changed.size(), items.size()) ? List.of() : changed,
                flood && !first);
    }

    /**
     * Items that are known under another address: their ids, if they say several different things and most of what is
     * new is of that kind. One thing may as well be a column that always says the same.
     */
    private static Set<String> renamed(List<Candidate> fresh, KnownItems known) {
        if (fresh.size() < SOME) {
            return Set.of();
        }
        Set<String> said = known.fingerprints();
        List<Candidate> repeated =
                fresh.stream().filter(item -> said.contains(item.fingerprint())).toList();
        long things = repeated.stream().map(Candidate::fingerprint).distinct().count();
        return things >= SOME && 2 * repeated.size() > fresh.size()
                ? repeated.stream().map(Candidate::articleId).collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * The minute that several items claim to be of: all of them, but for a few that may have come since the redesign.
     * No time at all where there is no such minute.
     */
    private static Predicate<Instant> stamp(List<Candidate> fresh) {
        List<Instant> times =
                fresh.stream().flatMap(item -> item.published().stream()).toList();
        Instant last = times.stream()
                .min(Comparator.naturalOrder())
                .map(first -> first.plus(ONE_MINUTE))
                .orElse(Instant.MIN);
        long within = times.stream().filter(time -> !time.isAfter(last)).count();
        long others = fresh.size() - within;
        boolean isStamped = others <= SOME && within > SOME * (others + 1);
        return time -> isStamped && !time.isAfter(last);
    }

    /** When all items of that time were known; a server that lies has hidden some since the last full answer. */
    static Optional<Instant> lastRead(FeedState before, boolean lied) {
        Optional<Instant> full = before.getLastFullAt();
        return lied ? full : before.getLastSuccessAt().or(() -> full);
    }

    private static boolean isMost(int part, int all) {
        return part > MANY && 2 * part > all;
    }

    private static boolean isManyUndated(List<Candidate> fresh) {
        return fresh.stream().filter(item -> item.published().isEmpty()).count() > MANY;
    }
}

package newswatch.ingest.poll;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import newswatch.contract.FeedState;

/** Says how a feed is doing, what will happen next, and when. Pure. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String time(Instant time) {
        return TIME.format(time);
    }

    static String unchanged(FeedState after) {
        return "The feed has not changed since it was last read." + standing(after);
    }

    static String full(int items, int fresh, boolean flood, FeedState after) {
        return (items == 1 ? "The feed has 1 item, " : "The feed has %d items, ".formatted(items))
                + "%d of them new or changed.".formatted(fresh)
                + (flood ? " Most of them are new at once: the older ones are taken as archive material." : "")
                + standing(after);
    }

    /** What holds for longer than one poll. */
    private static String standing(FeedState after) {
        String liar = after.getLiarUntil()
                .map(until ->
                        " The server has said that nothing had changed when it had: the feed is read in full each time until %s."
                                .formatted(time(until)))
                .orElse("");
        String moved = after.getMovedTo()
                .map(url -> " It has moved for good to %s (seen on %d of %d days); then the subscription follows."
                        .formatted(url, after.getMovedConfirmations(), Moving.CONFIRMATIONS))
                .orElse("");
        return liar + moved;
    }

    static String hasMoved(String from) {
        return " The subscription has followed the feed here from %s.".formatted(from);
    }

    static String isTwin(String url) {
        return "The feed has moved for good to %s, which is watched already; this address is not asked any more."
                .formatted(url);
    }

    static String failing(String trouble, FeedState after) {
        Optional<Instant> success = after.getLastSuccessAt();
        String since = success.map(time -> " It was last read %s;".formatted(time(time)))
                .orElse(" It has never been read;");
        return trouble + since + " next try " + time(after.getNextAttemptAt()) + ".";
    }

    static String throttled(String trouble, FeedState after) {
        return trouble + " It is not asked before " + time(after.getNextAttemptAt()) + ".";
    }

    static String disallowed(String trouble, FeedState after) {
        return trouble + " It is tried again " + time(after.getNextAttemptAt()) + ".";
    }

    static String maybeGone(Instant since, Instant next) {
        return ("The server has said since %s that this feed is gone for good (status 410);"
                        + " it is asked once a day and believed after two days. Next try %s.")
                .formatted(time(since), time(next));
    }

    static String gone(Instant since) {
        return ("The server has said since %s that this feed is gone for good (status 410);"
                        + " it is not asked any more unless it is added again.")
                .formatted(time(since));
    }
}

package newswatch.standalone.feeds;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.topic.Subscriptions;
import newswatch.ingest.topic.Subscriptions.Watched;
import newswatch.standalone.Console;

/** Adds feeds to those that are watched, and says what became of each. */
final class Additions {

    private final Subscriptions subscriptions;
    private final PrintWriter out;
    private final Instant now;

    Additions(Subscriptions subscriptions, Console console, Instant now) {
        this.subscriptions = subscriptions;
        this.out = console.lines();
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Adds what is new and changes what is different. */
    void add(List<FeedEntry> feeds) {
        Map<String, Watched> known = new HashMap<>();
        subscriptions.list().forEach(watched -> known.put(watched.feed().getFeedId(), watched));
        Map<String, FeedSubscription> written = new LinkedHashMap<>();
        for (FeedEntry feed : feeds) {
            Watched before = known.get(feed.feedId());
            FeedSubscription wanted =
                    feed.subscription(before == null ? now : before.feed().getAddedAt());
            if (before == null) {
                out.printf("added: %s%n", FeedWords.plain(feed.url()));
                written.put(feed.feedId(), wanted);
            } else if (before.feed().equals(wanted)) {
                out.printf("watched already: %s%n", FeedWords.plain(feed.url()));
            } else {
                out.printf("changed: %s%s%n", FeedWords.plain(feed.url()), warning(before));
                written.put(feed.feedId(), wanted);
            }
        }
        subscriptions.put(written.values());
        out.println(FeedWords.count(written.size(), "feed") + " written.");
    }

    private static String warning(Watched before) {
        return before.fromFile() ? " (it stands in the feeds file, which has the last word at the next start)" : "";
    }
}

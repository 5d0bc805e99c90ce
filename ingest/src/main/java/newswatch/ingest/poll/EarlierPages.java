package newswatch.ingest.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.feed.ParsedFeed;
import newswatch.analysis.feed.ParsedFeed.Item;

/**
 * Reads on where items may have fallen out of a feed unseen: nothing that it shows is known, and it names the page or
 * archive before it (RFC 5005; JSON Feed's {@code next_url}). A few pages at most, until one holds something that is
 * known. For one poll, on one thread at a time.
 */
final class EarlierPages {

    private static final int MOST = 3;

    private final String outletId;
    private final KnownItems known;
    private final FeedReading.Full newest;
    private final List<Item> items;
    private final Set<String> asked = new HashSet<>();
    private Optional<String> next;

    /**
     * A feed that has just been read.
     *
     * @param known what was known of it before
     */
    EarlierPages(FeedReading.Full newest, String outletId, KnownItems known) {
        this.outletId = outletId;
        this.known = known;
        this.newest = newest;
        this.items = new ArrayList<>(newest.feed().items());
        this.next = following(newest);
        asked.add(newest.url());
    }

    /** The address of the next page to be read, if one has to be. */
    Optional<String> next() {
        return next.filter(address -> asked.size() <= MOST && asked.add(address));
    }

    /** Takes the answer for that address; whatever it is, what was read before stays. */
    void take(FeedReading answer) {
        next = Optional.empty();
        if (answer instanceof FeedReading.Full full) {
            items.addAll(full.feed().items());
            next = following(full);
        }
    }

    /** The page before this one, where nothing of this one is known. */
    private Optional<String> following(FeedReading.Full full) {
        List<Candidate> shown = Candidate.of(full.feed(), outletId);
        boolean isGap = !shown.isEmpty() && shown.stream().noneMatch(item -> known.hasArticle(item.articleId()));
        return isGap ? full.feed().hints().previousArchive().or(full.feed().hints()::next) : Optional.empty();
    }

    /** All pages as one feed. */
    FeedReading.Full feed() {
        ParsedFeed feed = newest.feed();
        return newest.with(new ParsedFeed(
                feed.format(),
                feed.title(),
                feed.link(),
                feed.language(),
                items,
                feed.warnings(),
                feed.hints(),
                feed.sitemaps()));
    }
}

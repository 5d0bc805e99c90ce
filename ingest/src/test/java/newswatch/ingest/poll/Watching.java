package newswatch.ingest.poll;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedSubscription;
import newswatch.contract.RawArticle;
import newswatch.ingest.FakeOutbox;
import newswatch.ingest.FakeWeb;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.VirtualTimeline;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.page.PageRights;

/** A watch in virtual time over a web of a test's own, that can be thrown away and started again. */
final class Watching {

    static final Instant START = Instant.parse("2026-11-23T20:00:00Z");
    static final String FEED = "https://blatt.example/feed";
    static final String PAGE = "<html><body><p>Ein Artikel über Kühe.</p></body></html>";

    final VirtualTimeline timeline = new VirtualTimeline(START);
    final FakeWeb web = new FakeWeb(timeline);
    final FakeOutbox outbox = new FakeOutbox();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<RuntimeException> broken = new ArrayList<>();
    PageRights rights = (url, headers, page) -> CompletableFuture.completedFuture(PageRights.Verdict.UNKNOWN);
    WatchPolicy policy = WatchPolicy.standard().refetchAt(List.of());
    Watch watch = new Watch(parts(new Memory()), policy);

    private Watch.Parts parts(Memory memory) {
        return new Watch.Parts(
                web,
                timeline,
                Runnable::run,
                outbox,
                memory,
                (url, headers, page) -> rights.judge(url, headers, page),
                new IngestMetrics(meters),
                broken::add);
    }

    /** Starts on these feeds. */
    Watching start(FeedSubscription... feeds) {
        for (FeedSubscription feed : feeds) {
            watch.subscription(feed.getFeedId(), Optional.of(feed));
        }
        watch.start();
        timeline.settle();
        return this;
    }

    /** As after a crash: only what was delivered is known. */
    Watching restart(FeedSubscription... feeds) {
        watch.close();
        timeline.settle();
        Memory memory = new Memory();
        outbox.deliveries().forEach(memory::follow);
        watch = new Watch(parts(memory), policy);
        return start(feeds);
    }

    Watching with(WatchPolicy other) {
        policy = other;
        watch = new Watch(parts(new Memory()), policy);
        return this;
    }

    void pass(Duration time) {
        timeline.pass(time);
    }

    /** A feed that is asked at its own pace. */
    static FeedSubscription feed(String url) {
        return entry(url, Optional.empty(), true).subscription(START);
    }

    /** A feed that is asked every minute. */
    static FeedSubscription eager(String url) {
        return entry(url, Optional.of(Duration.ofMinutes(1)), true).subscription(START);
    }

    static FeedEntry entry(String url, Optional<Duration> interval, boolean fetchPages) {
        return new FeedEntry(
                url,
                Optional.of("Beispielblatt"),
                Optional.of("Beispielblatt"),
                Optional.of("DE"),
                Optional.of("de"),
                interval,
                fetchPages);
    }

    /** Serves a feed of these items. */
    void serve(String etag, String... items) {
        web.page(FEED, "application/rss+xml", rss(items), "etag", etag);
    }

    static String rss(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Beispiel</title>"
                + "<link>https://blatt.example/</link><description>x</description>" + String.join("", items)
                + "</channel></rss>";
    }

    static String item(String path, String title, String published) {
        return "<item><title>%s</title><link>https://blatt.example%s</link>%s</item>"
                .formatted(title, path, published.isEmpty() ? "" : "<pubDate>" + published + "</pubDate>");
    }

    Watching page(String path) {
        web.page("https://blatt.example" + path, "text/html; charset=utf-8", PAGE);
        return this;
    }

    List<RawArticle> articles() {
        return outbox.articles();
    }

    FeedHealth health() {
        List<FeedHealth> all = outbox.health();
        return all.get(all.size() - 1);
    }

    FeedState state() {
        List<FeedState> all = outbox.states();
        return all.get(all.size() - 1);
    }

    Delivery delivery(int number) {
        return outbox.deliveries().get(number);
    }
}

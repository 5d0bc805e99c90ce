package newswatch.bench.politeness;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import newswatch.analysis.text.Sha256;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.contract.KnownItem;
import newswatch.contract.Outlet;
import newswatch.contract.PageState;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.page.PageRights;
import newswatch.ingest.poll.Memory;
import newswatch.ingest.poll.Watch;
import newswatch.ingest.poll.WatchPolicy;

/** Fills a watch with as many feeds and pages as one process has to bear, and prints the heap that they take. */
final class FeedsScale {

    static final int FEEDS = 10_000;
    static final int ITEMS = 100;
    static final int PAGES = 300_000;

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int ID_BYTES = 16;
    private static final int FINGERPRINT_BYTES = 8;

    private FeedsScale() {}

    /** The process whose heap is measured. */
    public static void main(String[] arguments) {
        SimulatedTimeline timeline = new SimulatedTimeline(START);
        Watch watch = watch(timeline);
        IntStream.range(0, FEEDS).forEach(feed -> watch.subscription(feedId(feed), Optional.of(subscription(feed))));
        watch.start();
        timeline.runUntil(START.plusSeconds(1));
        long before = used();
        System.gc();
        long mebibytes = Math.min(before, used()) >> 20;
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(watch.size() + " " + mebibytes);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Watch watch(SimulatedTimeline timeline) {
        Memory memory = new Memory();
        for (int feed = 0; feed < FEEDS; feed++) {
            memory.remember(state(feed));
            memory.remember(health(feed));
        }
        for (int page = 0; page < PAGES; page++) {
            memory.remember(page(page));
        }
        Ledgers ledgers = Ledgers.of(WorldMaker.make(1, 1, START, Duration.ofDays(1)), Limits.promised());
        Watch.Parts parts = new Watch.Parts(
                request -> new CompletableFuture<>(),
                timeline,
                Runnable::run,
                new MemoryOutbox(timeline, ledgers.items(), 1),
                memory,
                PageRights.none(),
                new IngestMetrics(new SimpleMeterRegistry()),
                bug -> {
                    throw bug;
                });
        return new Watch(parts, WatchPolicy.standard());
    }

    private static String feedId(int feed) {
        return Sha256.prefixOf("feed " + feed, ID_BYTES);
    }

    private static String url(int feed) {
        return "https://www.zeitung-" + feed + ".example/feeds/aktuell.xml";
    }

    private static Instant due(int number) {
        return START.plusSeconds(60 + number % 80_000);
    }

    private static FeedSubscription subscription(int feed) {
        return FeedSubscription.newBuilder()
                .setFeedId(feedId(feed))
                .setUrl(url(feed))
                .setName(Words.noun(feed))
                .setOutlet(Outlet.newBuilder()
                        .setOutletId("zeitung-" + feed + ".example")
                        .build())
                .setAddedAt(START)
                .build();
    }

    private static FeedState state(int feed) {
        List<KnownItem> known = IntStream.range(0, ITEMS)
                .mapToObj(item -> KnownItem.newBuilder()
                        .setArticleId(Sha256.prefixOf(feed + " " + item, ID_BYTES))
                        .setFingerprint(Sha256.prefixOf("said " + item, FINGERPRINT_BYTES))
                        .build())
                .toList();
        return FeedState.newBuilder()
                .setFeedId(feedId(feed))
                .setEtag("\"" + feed + "-4711\"")
                .setLastModified("Mon, 05 Jan 2026 00:00:00 GMT")
                .setNextAttemptAt(due(feed))
                .setConsecutiveFailures(0)
                .setArticlesTotal(ITEMS)
                .setLastSuccessAt(START)
                .setIntervalSeconds(900)
                .setBodySha256(Sha256.of("body " + feed))
                .setKnownItems(known)
                .build();
    }

    private static FeedHealth health(int feed) {
        return FeedHealth.newBuilder()
                .setFeedId(feedId(feed))
                .setUrl(url(feed))
                .setStatus(FeedStatus.OK)
                .setExplanation("The feed has 30 items, 2 of them new or changed. It is asked again in 15 minutes.")
                .setLastAttemptAt(START)
                .setNextAttemptAt(due(feed))
                .setConsecutiveFailures(0)
                .setItemsInFeed(30)
                .setArticlesTotal(ITEMS)
                .build();
    }

    private static PageState page(int page) {
        String url = "https://www.zeitung-" + page % FEEDS + ".example/artikel/2026/01/05/bericht-" + page + ".html";
        return PageState.newBuilder()
                .setArticleId(Sha256.prefixOf("page " + page, ID_BYTES))
                .setFeedId(feedId(page % FEEDS))
                .setUrl(url)
                .setCanonicalUrl(url)
                .setExternalId(url)
                .setTitle(Words.headline(page))
                .setSummary(Words.text(page, 1))
                .setPublishedAt(START)
                .setSeenAt(START)
                .setFetches(1)
                .setNextAttemptAt(due(page))
                .setEtag("\"p" + page + "\"")
                .setBodySha256(Sha256.of("body " + page))
                .build();
    }
}

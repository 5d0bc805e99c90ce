package newswatch.ingest.poll;

import static newswatch.ingest.poll.Watching.FEED;
import static newswatch.ingest.poll.Watching.START;
import static newswatch.ingest.poll.Watching.eager;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import newswatch.contract.Access;
import newswatch.contract.FeedSubscription;
import newswatch.contract.RawArticle;
import newswatch.ingest.FakeWeb;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.VirtualTimeline;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.outbox.UndeliveredException;
import newswatch.ingest.page.PageRights;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * The process may die between any two things that happen; what was committed by then is all that is left. Whenever it
 * happens, in the end every item is in the raw topic exactly once.
 */
class CrashTest {

    private static final String SECOND_PAGE = "?seite=2";
    private static final int ITEMS = 5;
    private static final int SHOWN = 3;
    private static final Duration EVERY = Duration.ofMinutes(3);
    private static final Duration RUN = Duration.ofMinutes(32);

    @Test
    void everyItemArrivesOnceWhereverTheCrash() {
        World calm = new World(0);
        int steps = calm.runToEnd();
        calm.assertEachItemOnce("without a crash");
        assertThat(steps).isGreaterThan(200);

        for (int crash = 0; crash < steps; crash++) {
            World world = new World(0);
            world.run(crash);
            world.crash();
            world.runToEnd();
            world.assertEachItemOnce("crash after step " + crash);
        }
    }

    @RepeatedTest(40)
    void everyItemArrivesOnceWithManyCrashesAndABadBroker(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        World world = new World(3);
        for (int crashes = 0; crashes < 6; crashes++) {
            world.run(random.nextInt(120));
            world.crash();
        }
        world.runToEnd();
        world.assertEachItemOnce("seed " + info.getCurrentRepetition());
    }

    /** Every third article has a second page, which is there a little later than the first. */
    private static CompletableFuture<PageRights.Verdict> judge(String url, Fetch.Headers headers, byte[] page) {
        boolean first = page.length > 0 && hasSecondPage(url);
        return CompletableFuture.completedFuture(new PageRights.Verdict(
                Optional.empty(),
                Access.UNKNOWN,
                first ? Optional.of(url + SECOND_PAGE) : Optional.empty(),
                Optional.empty()));
    }

    private static boolean hasSecondPage(String url) {
        return url.endsWith("/artikel-1") || url.endsWith("/artikel-4");
    }

    /** A site that publishes, a broker that keeps what is committed, and an ingest that dies. */
    private static final class World {

        private final VirtualTimeline timeline = new VirtualTimeline(START);
        private final FakeWeb web = new FakeWeb(timeline);
        private final List<Delivery> log = new ArrayList<>();
        private final FeedSubscription feed = eager(FEED);
        private final int failing;
        private int commits;
        private DyingOutbox outbox = new DyingOutbox();
        private Watch watch;

        World(int failing) {
            this.failing = failing;
            web.on(FEED, request -> FakeWeb.answer(FEED, "application/rss+xml", rss()));
            for (int i = 0; i < ITEMS; i++) {
                String url = "https://blatt.example" + path(i);
                boolean late = i % 3 == 1; // its page is there some minutes after its announcement
                Instant there = published(i).plus(late ? Duration.ofMinutes(4) : Duration.ZERO);
                web.on(url, request -> page(url, there));
                web.on(url + SECOND_PAGE, request -> page(url + SECOND_PAGE, there.plus(Duration.ofSeconds(30))));
            }
            watch = start();
        }

        private Fetch page(String url, Instant there) {
            return timeline.instant().isBefore(there)
                    ? FakeWeb.status(500, url)
                    : FakeWeb.answer(
                            url, "text/html", "<html><p>Dies ist die Seite unter der Adresse " + url + ".</html>");
        }

        private String rss() {
            int last = (int) Duration.between(START, timeline.instant()).dividedBy(EVERY);
            return Watching.rss(IntStream.rangeClosed(Math.max(0, last - SHOWN + 1), Math.min(last, ITEMS - 1))
                    .mapToObj(i -> Watching.item(path(i), "Nummer " + i, ""))
                    .toArray(String[]::new));
        }

        private static String path(int i) {
            return "/artikel-" + i;
        }

        private static Instant published(int i) {
            return START.plus(EVERY.multipliedBy(i));
        }

        private Watch start() {
            Memory memory = new Memory();
            log.forEach(memory::follow);
            Watch started = new Watch(
                    new Watch.Parts(
                            web,
                            timeline,
                            Runnable::run,
                            outbox,
                            memory,
                            CrashTest::judge,
                            new IngestMetrics(new SimpleMeterRegistry()),
                            bug -> {
                                throw bug;
                            }),
                    WatchPolicy.standard().refetchAt(List.of(Duration.ofMinutes(10))));
            started.subscription(feed.getFeedId(), Optional.of(feed));
            started.start();
            return started;
        }

        void run(int steps) {
            for (int i = 0; i < steps; i++) {
                timeline.step(START.plus(RUN));
            }
        }

        int runToEnd() {
            int steps = 0;
            while (timeline.step(START.plus(RUN))) {
                steps++;
            }
            return steps;
        }

        void crash() {
            outbox.dead = true;
            watch.close();
            outbox = new DyingOutbox();
            watch = start();
        }

        void assertEachItemOnce(String when) {
            List<String> urls = log.stream()
                    .flatMap(delivery -> delivery.articles().stream())
                    .map(RawArticle::getUrl)
                    .map(Optional::orElseThrow)
                    .sorted()
                    .toList();
            assertThat(urls)
                    .as(when)
                    .isEqualTo(IntStream.range(0, ITEMS)
                            .mapToObj(i -> "https://blatt.example" + path(i))
                            .toList());
            assertThat(log.stream().flatMap(delivery -> delivery.articles().stream()))
                    .as(when)
                    .allSatisfy(article -> assertThat(article.getFurtherPages())
                            .hasSize(hasSecondPage(article.getUrl().orElse("")) ? 1 : 0));
            Memory memory = new Memory();
            log.forEach(memory::follow);
            assertThat(memory.pages().size()).as(when).isZero();
            assertThat(memory.feeds().state(feed.getFeedId()).getArticlesTotal())
                    .as(when)
                    .isEqualTo(ITEMS);
        }

        /** Commits a little after the submission, and says so a little after the commit, unless it is dead by then. */
        private final class DyingOutbox implements Outbox {

            private static final long STEP_MILLIS = 30;
            private boolean dead;

            @Override
            public CompletableFuture<Void> submit(Delivery delivery) {
                CompletableFuture<Void> done = new CompletableFuture<>();
                later(() -> {
                    commits++;
                    if (failing > 0 && commits % failing == 0) {
                        done.completeExceptionally(new UndeliveredException("away", new IllegalStateException()));
                    } else {
                        log.add(delivery);
                        later(() -> done.complete(null));
                    }
                });
                return done;
            }

            private void later(Runnable task) {
                timeline.at(timeline.instant().plusMillis(STEP_MILLIS), () -> {
                    if (!dead) {
                        task.run();
                    }
                });
            }

            @Override
            public void close() {}
        }
    }
}

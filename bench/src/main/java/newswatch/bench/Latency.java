package newswatch.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import newswatch.analysis.url.ArticleId;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.contract.FeedSubscription;
import newswatch.contract.Outlet;
import newswatch.schema.Registry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** How long one article takes on an idle system. The next one starts when the one before is everywhere. */
final class Latency {

    /** Between two polls of our feed. */
    static final int POLL_SECONDS = 1;

    private static final int LONGEST_PAUSE_MILLIS = 500;

    private final Instance instance;
    private final Store store;
    private final PageListener page;
    private final Random pause = new Random(1);

    private final List<Duration> stored = new ArrayList<>();
    private final List<Duration> shown = new ArrayList<>();

    private Latency(Instance instance, Store store, PageListener page) {
        this.instance = instance;
        this.store = store;
        this.page = page;
    }

    /**
     * Times from one beginning to two ends.
     *
     * @param store to the row of the story's member
     * @param page to the page
     */
    record Ways(Samples store, Samples page) {}

    /** From the start of a push. */
    static Ways ofPushes(Instance instance, List<Corpus.Item> items) throws Exception {
        Pusher pusher = new Pusher(instance);
        try (Store store = new Store(instance);
                PageListener page = PageListener.open(instance)) {
            Latency latency = new Latency(instance, store, page);
            for (Corpus.Item item : items) {
                long start = latency.start();
                latency.follow(pusher.push(item), start);
            }
            return latency.ways();
        }
    }

    /** From the moment a feed holds an article. */
    static Ways ofFeed(Instance instance, List<Corpus.Item> items) throws Exception {
        try (Store store = new Store(instance);
                PageListener page = PageListener.open(instance);
                GrowingFeed feed = GrowingFeed.start()) {
            Latency latency = new Latency(instance, store, page);
            latency.subscribe(feed.address());
            feed.awaitAsked();
            for (Corpus.Item item : items) {
                long start = latency.start();
                String address = feed.add(item);
                latency.follow(ArticleId.ofUrl(CanonicalUrl.of(address).orElseThrow()), start);
            }
            return latency.ways();
        }
    }

    /** Starts at a time of no pattern, or all samples would meet the same phase of polls and commits. */
    private long start() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause.nextInt(LONGEST_PAUSE_MILLIS));
        return System.nanoTime();
    }

    private void follow(String articleId, long start) throws Exception {
        String story = store.awaitStory(articleId);
        stored.add(Duration.ofNanos(System.nanoTime() - start));
        shown.add(Duration.ofNanos(page.await(story, start) - start));
    }

    private Ways ways() {
        return new Ways(new Samples(stored), new Samples(shown));
    }

    private void subscribe(String address) throws Exception {
        String id = ArticleId.ofUrl(address);
        Topic<FeedSubscription> topic = new Topics(Registry.at(instance.registry())).feedSubscriptions();
        FeedSubscription feed = FeedSubscription.newBuilder()
                .setFeedId(id)
                .setUrl(address)
                .setOutlet(Outlet.newBuilder().setOutletId("bench.example").build())
                .setIntervalSeconds(POLL_SECONDS)
                .setAddedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build();
        try (KafkaProducer<String, FeedSubscription> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", instance.kafka(), "compression.type", "gzip"),
                new StringSerializer(),
                topic.valueSerde().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), id, feed)).get();
        }
    }
}

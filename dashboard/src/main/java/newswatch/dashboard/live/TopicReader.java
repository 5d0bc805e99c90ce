package newswatch.dashboard.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import newswatch.runtime.Health;
import newswatch.schema.RegistryUnavailableException;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import newswatch.schema.UnreadableRecordException;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads stories, feeds and dead letters from the beginning and then as they come, and tells of links between stories,
 * without a consumer group: every dashboard sees everything, and nothing is remembered in Kafka. A record that cannot
 * be read is counted and skipped, since refusing it is the business of the sink.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    /** Offsets to go back for the latest dead letters: transaction markers take offsets too. */
    private static final long DEAD_LETTERS_BACK = 5L * LiveNews.DEAD_LETTERS;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final List<Source<?>> sources;
    private final Counter unreadable;
    private final LiveNews news;
    private final Thread thread = new Thread(this::run, "dashboard-reader");
    private volatile boolean closing;
    private volatile Health health = Health.starting("Not started yet.");

    /** Prepares to read; nothing is opened before {@link #start()}. */
    public TopicReader(String bootstrapServers, Topics topics, LiveNews news, MeterRegistry metrics) {
        this(() -> new KafkaConsumer<>(settings(bootstrapServers)), topics, news, metrics);
    }

    TopicReader(Supplier<Consumer<String, byte[]>> consumers, Topics topics, LiveNews news, MeterRegistry metrics) {
        this.consumers = consumers;
        this.news = news;
        this.sources = sources(topics, news);
        this.unreadable = Counter.builder("newswatch.dashboard.records.unreadable")
                .description("Records that could not be read and were skipped")
                .register(metrics);
        thread.setDaemon(true);
    }

    private static List<Source<?>> sources(Topics topics, LiveNews news) {
        List<Source<?>> sources = new ArrayList<>();
        sources.add(new Source<>(
                topics.storyStates(), true, (at, story) -> news.story(story), at -> news.storyErased(at.key())));
        sources.add(new Source<>(
                topics.storyLinks(), false, (at, link) -> news.link(link), at -> news.linkEnded(at.key())));
        sources.add(new Source<>(
                topics.feedHealth(), true, (at, feed) -> news.feed(feed), at -> news.feedRemoved(at.key())));
        List.of(topics.ingestDeadLetters(), topics.enrichDeadLetters(), topics.sinkDeadLetters())
                .forEach(topic -> sources.add(new Source<>(
                        topic,
                        false,
                        (at, letter) -> news.deadLetter(at.topic(), at.partition(), at.offset(), letter),
                        at -> {})));
        return List.copyOf(sources);
    }

    /** Starts to read in a thread of its own. */
    public void start() {
        thread.start();
    }

    /** How the reading goes. */
    public Health health() {
        return health;
    }

    private void run() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            Map<TopicPartition, Long> goal = assign(consumer);
            health = Health.starting("Reading what is there already.");
            while (!closing) {
                consumer.poll(POLL).forEach(this::take);
                if (!news.isLive() && reached(consumer, goal)) {
                    news.caughtUp();
                }
                if (news.isLive()) {
                    health = Health.up("Live.");
                }
            }
        } catch (RuntimeException broken) {
            if (!closing) {
                health = Health.failed("Reading the topics failed: " + broken.getMessage());
            }
        }
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "newswatch-dashboard",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                // A topic made anew has other offsets: begin again rather than stop.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                // Topics have their layout from the topic setup; asking for one must not make it.
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                // Stories shall be on the page at once.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100);
    }

    /** Places the consumer and returns where the end was: having read so far, it is live. */
    private Map<TopicPartition, Long> assign(Consumer<String, byte[]> consumer) {
        while (!closing) {
            try {
                List<TopicPartition> whole = partitions(consumer, true);
                List<TopicPartition> latest = partitions(consumer, false);
                List<TopicPartition> all = new ArrayList<>(whole);
                all.addAll(latest);
                Map<TopicPartition, Long> ends = consumer.endOffsets(all);
                Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
                consumer.assign(all);
                consumer.seekToBeginning(whole);
                latest.forEach(partition -> consumer.seek(
                        partition,
                        Math.max(
                                begins.getOrDefault(partition, 0L),
                                ends.getOrDefault(partition, 0L) - DEAD_LETTERS_BACK)));
                return ends;
            } catch (RetriableException | TopicMissing notYet) {
                health = Health.starting("Waiting for Kafka: " + notYet.getMessage());
                pause();
            }
        }
        throw new WakeupException();
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> consumer, boolean fromBeginning) {
        List<TopicPartition> found = new ArrayList<>();
        for (Source<?> source : sources) {
            if (source.fromBeginning() == fromBeginning) {
                List<PartitionInfo> known = consumer.partitionsFor(source.name());
                if (known == null || known.isEmpty()) {
                    throw new TopicMissing(source.name());
                }
                known.forEach(partition -> found.add(new TopicPartition(partition.topic(), partition.partition())));
            }
        }
        return found;
    }

    private static boolean reached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> goal) {
        return goal.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        while (!closing) {
            try {
                sources.stream()
                        .filter(source -> source.name().equals(record.topic()))
                        .forEach(source -> source.take(record));
                return;
            } catch (UnreadableRecordException skipped) {
                unreadable.increment();
                return;
            } catch (RegistryUnavailableException later) {
                health = Health.starting("Waiting for the schema registry: " + later.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is done with the records of a topic. */
    private record Source<V extends SpecificRecordBase>(
            Topic<V> topic, boolean fromBeginning, Taker<V> taker, Remover remover) {

        String name() {
            return topic.name();
        }

        void take(ConsumerRecord<String, byte[]> record) {
            if (record.value() == null) {
                remover.remove(record);
                return;
            }
            taker.take(record, topic.valueSerde().deserializer().deserialize(record.topic(), record.value()));
        }
    }

    private interface Taker<V> {
        void take(ConsumerRecord<String, byte[]> at, V value);
    }

    private interface Remover {
        void remove(ConsumerRecord<String, byte[]> at);
    }

    private static final class TopicMissing extends RuntimeException {
        TopicMissing(String topic) {
            super("topic %s does not exist yet".formatted(topic));
        }
    }
}

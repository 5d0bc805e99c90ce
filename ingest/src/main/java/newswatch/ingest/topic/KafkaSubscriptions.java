package newswatch.ingest.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedSubscription;
import newswatch.contract.SiteState;
import newswatch.ingest.outbox.SubscriptionChange;
import newswatch.schema.CompactedTopic;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions in their topic. Every change is one record of its own and needs no transaction. Records written here
 * have no origin, so that the feeds file does not end them.
 */
public final class KafkaSubscriptions implements Subscriptions {

    private static final int PATIENCE_MILLIS = 10_000;

    private static final Comparator<Watched> BY_NAME = Comparator.comparing(
                    (Watched watched) ->
                            watched.feed().getName().orElse(watched.feed().getUrl()),
                    String.CASE_INSENSITIVE_ORDER)
            .thenComparing(watched -> watched.feed().getUrl());

    private final Topics topics;
    private final Function<String, Consumer<String, byte[]>> consumers;
    private final Producer<String, byte[]> producer;

    /**
     * Subscriptions by these clients.
     *
     * @param consumers makes a consumer for one reading of a topic
     */
    public KafkaSubscriptions(
            Topics topics, Function<String, Consumer<String, byte[]>> consumers, Producer<String, byte[]> producer) {
        this.topics = topics;
        this.consumers = consumers;
        this.producer = producer;
    }

    /** Connects when first used. */
    public static KafkaSubscriptions at(String bootstrapServers, Topics topics) {
        return new KafkaSubscriptions(topics, topic -> consumer(bootstrapServers), producer(bootstrapServers));
    }

    private static Consumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS / 2),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Producer<String, byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "newswatch-feeds",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        (long) PATIENCE_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public List<Watched> list() {
        Map<String, CompactedTopic.Entry<FeedSubscription>> feeds = read(topics.feedSubscriptions());
        Map<String, CompactedTopic.Entry<FeedHealth>> health = read(topics.feedHealth());
        List<Watched> all = new ArrayList<>();
        feeds.forEach((feedId, entry) -> entry.value()
                .ifPresent(feed -> all.add(new Watched(
                        feed,
                        SubscriptionChange.FEEDS_FILE.equals(entry.headers().get(SubscriptionChange.ORIGIN_HEADER)),
                        Optional.ofNullable(health.get(feedId)).flatMap(CompactedTopic.Entry::value)))));
        all.sort(BY_NAME);
        return List.copyOf(all);
    }

    private <V extends SpecificRecordBase> Map<String, CompactedTopic.Entry<V>> read(Topic<V> topic) {
        try (CompactedTopic<V> reader = new CompactedTopic<>(consumers.apply(topic.name()), topic)) {
            return reader.readToEnd();
        } catch (KafkaException away) {
            throw unavailable(away);
        }
    }

    @Override
    public List<SiteState> patience() {
        return read(topics.siteStates()).values().stream()
                .flatMap(entry -> entry.value().stream())
                .toList();
    }

    @Override
    public void put(Collection<FeedSubscription> feeds) {
        Topic<FeedSubscription> topic = topics.feedSubscriptions();
        send(feeds.stream().map(feed -> record(topic, feed.getFeedId(), feed)).toList());
    }

    @Override
    public void remove(Collection<String> feedIds) {
        List<ProducerRecord<String, byte[]>> tombstones = new ArrayList<>();
        for (String feedId : feedIds) {
            tombstones.add(record(topics.feedSubscriptions(), feedId, null));
            tombstones.add(record(topics.feedHealth(), feedId, null));
        }
        send(tombstones);
    }

    private static <V extends SpecificRecordBase> ProducerRecord<String, byte[]> record(
            Topic<V> topic, String key, @Nullable V value) {
        return new ProducerRecord<>(
                topic.name(), key, topic.valueSerde().serializer().serialize(topic.name(), value));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            producer.flush();
            for (Future<?> one : sent) {
                var unused = one.get();
            }
        } catch (KafkaException | ExecutionException away) {
            throw unavailable(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw unavailable(stop);
        }
    }

    private static SubscriptionsUnavailableException unavailable(Exception cause) {
        return new SubscriptionsUnavailableException(
                "Kafka did not answer, or has no topics of Newswatch (newswatch topics apply makes them): "
                        + cause.getMessage(),
                cause);
    }

    @Override
    public void close() {
        producer.close();
    }
}

package newswatch.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
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
 * A compacted topic by which users tell running services something, to be looked at and changed by hand. Every change
 * is one record of its own and needs no transaction. For one thread.
 */
public final class ControlTopic<V extends SpecificRecordBase> implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    /** So many records are on their way at most before their arrival is asked for. */
    private static final int MOST_ON_THEIR_WAY = 10_000;

    private final Topic<V> topic;
    private final Function<V, String> key;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Producer<String, byte[]> producer;

    /**
     * The topic by these clients.
     *
     * @param key of a value
     * @param consumers makes a consumer for one reading
     */
    public ControlTopic(
            Topic<V> topic,
            Function<V, String> key,
            Supplier<Consumer<String, byte[]>> consumers,
            Producer<String, byte[]> producer) {
        this.topic = topic;
        this.key = key;
        this.consumers = consumers;
        this.producer = producer;
    }

    /** Connects when first used. */
    public static <V extends SpecificRecordBase> ControlTopic<V> at(
            String bootstrapServers, Topic<V> topic, Function<V, String> key) {
        return new ControlTopic<>(topic, key, () -> consumer(bootstrapServers), producer(bootstrapServers));
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
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        (long) PATIENCE_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * What stands in it now, by key, in the order in which it was last written; what nobody can read is left out.
     *
     * @throws TopicUnavailableException if Kafka does not answer or has no such topic
     */
    public Map<String, V> read() {
        Map<String, V> all = new LinkedHashMap<>();
        try (CompactedTopic<V> reader = new CompactedTopic<>(consumers.get(), topic)) {
            reader.readToEnd((id, entry) -> {
                all.remove(id);
                entry.value().ifPresent(value -> all.put(id, value));
            });
        } catch (KafkaException away) {
            throw unavailable(away);
        }
        return all;
    }

    /**
     * Writes values, each under its key; returns when that is certain.
     *
     * @throws TopicUnavailableException as above; some may be written all the same
     */
    public void put(Collection<V> values) {
        send(values, key, value -> value);
    }

    /**
     * Ends what stands under these keys; returns when that is certain.
     *
     * @throws TopicUnavailableException as above
     */
    public void remove(Collection<String> keys) {
        send(keys, id -> id, id -> null);
    }

    private <T> void send(Collection<T> things, Function<T, String> keyOf, Function<T, @Nullable V> valueOf) {
        Deque<Future<?>> sent = new ArrayDeque<>();
        try {
            for (T thing : things) {
                sent.add(producer.send(new ProducerRecord<>(
                        topic.name(),
                        keyOf.apply(thing),
                        topic.valueSerde().serializer().serialize(topic.name(), valueOf.apply(thing)))));
                if (sent.size() > MOST_ON_THEIR_WAY) {
                    var unused = sent.remove().get();
                }
            }
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

    private TopicUnavailableException unavailable(Exception cause) {
        return new TopicUnavailableException(
                "Kafka did not answer, or has no topic %s (newswatch topics apply makes it): %s"
                        .formatted(topic.name(), cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        producer.close();
    }
}

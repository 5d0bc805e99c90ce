package newswatch.schema;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a compacted topic of one partition from its beginning, committed records only. For one thread. */
public final class CompactedTopic<V extends SpecificRecordBase> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompactedTopic.class);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final Topic<V> topic;

    /**
     * A record's value and origin.
     *
     * @param value empty for a tombstone
     * @param headers header values by name
     */
    public record Entry<V>(Optional<V> value, Map<String, String> headers) {}

    /** A reader at the beginning of the topic. */
    public CompactedTopic(Consumer<String, byte[]> consumer, Topic<V> topic) {
        this.consumer = consumer;
        this.topic = topic;
        this.partition = new TopicPartition(topic.name(), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Connects to a topic. */
    public static <V extends SpecificRecordBase> CompactedTopic<V> open(String bootstrapServers, Topic<V> topic) {
        return new CompactedTopic<>(
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                topic);
    }

    /**
     * Reads all that is there now.
     *
     * @return the last entry of every key, tombstones left out
     */
    public Map<String, Entry<V>> readToEnd() {
        Map<String, Entry<V>> latest = new LinkedHashMap<>();
        readToEnd(latest::put);
        latest.values().removeIf(entry -> entry.value().isEmpty());
        return latest;
    }

    /** Reads all that is there now and shows it in order, older records and tombstones too: topics may be large. */
    public void readToEnd(BiConsumer<String, Entry<V>> reader) {
        long end = end();
        while (consumer.position(partition) < end) {
            next(STEP).forEach(reader);
        }
    }

    /**
     * Waits for further records; the last one of every key counts.
     *
     * @throws RegistryUnavailableException if the registry does not answer; the same records come again next time
     */
    public Map<String, Entry<V>> next(Duration patience) {
        Map<String, Entry<V>> latest = new LinkedHashMap<>();
        long before = consumer.position(partition);
        try {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
                if (record.key() != null) {
                    latest.put(record.key(), entry(record));
                }
            }
        } catch (RegistryUnavailableException away) {
            consumer.seek(partition, before);
            throw away;
        }
        return latest;
    }

    /** Whether all has been read that was there a moment ago. */
    public boolean isAtEnd() {
        return consumer.position(partition) >= end();
    }

    private long end() {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** Ends a wait of another thread, which gets a {@link org.apache.kafka.common.errors.WakeupException}. */
    public void wakeUp() {
        consumer.wakeup();
    }

    /**
     * A record that nobody can read is taken for a tombstone: others may write to this topic, and one slip must not
     * stop us.
     */
    private Entry<V> entry(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        try {
            V value = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
            return new Entry<>(Optional.ofNullable(value), headers);
        } catch (UnreadableRecordException unreadable) {
            LOG.warn("{} offset {}: {}", topic.name(), record.offset(), unreadable.getMessage());
            return new Entry<>(Optional.empty(), headers);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}

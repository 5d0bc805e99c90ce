package newswatch.bench.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswatch.contract.StoryEvent;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads everything that the story desk writes, as it is committed, on a thread of its own. */
final class OutputReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Topics topics;
    private final Consumer<String, byte[]> consumer;
    private final Outcome outcome = new Outcome();
    private final Thread thread = new Thread(this::readOn, "output");
    private volatile boolean stopping;
    private volatile boolean failed;

    /** Starts to read. */
    OutputReader(String bootstrapServers, Topics topics) {
        this.topics = topics;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = written(topics).stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.start();
    }

    /** The topics that the story desk writes to. */
    static List<Topic<?>> written(Topics topics) {
        return List.of(
                topics.storyEvents(), topics.storyStates(), topics.stanceStatements(), topics.enrichDeadLetters());
    }

    private void readOn() {
        try {
            while (!stopping) {
                consumer.poll(POLL).forEach(this::take);
            }
            readToEnd();
        } catch (RuntimeException failure) {
            failed = true;
            throw failure;
        }
    }

    /** What is committed by now, all of it. */
    private void readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        outcome.record(record.topic(), record.key(), record.timestamp(), record.value());
        if (record.topic().equals(topics.storyEvents().name())) {
            StoryEvent event =
                    topics.storyEvents().valueSerde().deserializer().deserialize(record.topic(), record.value());
            outcome.happened(event);
        } else if (record.topic().equals(topics.storyStates().name())) {
            outcome.stands(record.key(), record.timestamp(), record.value());
        }
    }

    /** How many articles have been decided so far. */
    int decided() {
        if (failed) {
            throw new IllegalStateException("The output cannot be read");
        }
        return outcome.decided();
    }

    /** Reads what is left and gives all of it. */
    Outcome finish() throws InterruptedException {
        stopping = true;
        thread.join();
        return outcome;
    }

    @Override
    public void close() {
        try {
            finish();
            consumer.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

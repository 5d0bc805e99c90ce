package newswatch.enrich;

import java.util.Properties;
import newswatch.schema.Layout;
import newswatch.schema.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;

/** The Kafka Streams settings we stand behind, each with its reason. */
final class StreamsSettings {

    /** Part of every internal topic's name: changing it orphans all state. */
    static final String APPLICATION_ID = Topics.ENRICH_GROUP;

    private StreamsSettings() {}

    static Properties of(EnrichConfig config) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        guarantees(settings);
        stateAndMemory(settings);
        clients(settings, config);
        internalTopics(settings, config);
        return settings;
    }

    private static void guarantees(Properties settings) {
        // A record and the state it changed are committed together or not at all.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // Readers see a record only once it is committed: this is the larger part of the way from fetch to screen.
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        // A generated name would move with every edit of the topology and lose the state.
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Going on after a bug would keep what the step had already written to its stores.
        settings.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
    }

    private static void stateAndMemory(Properties settings) {
        // RocksDB's defaults allow more than 100 MB for each of some 16 stores.
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocksDb.class);
        // A raw page may have 5 MiB; the defaults would hold 1000 of them per partition in memory.
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 100);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100);
    }

    private static void clients(Properties settings, EnrichConfig config) {
        // A member that comes back within the session takes its partitions again without a rebalance; without this,
        // a restart waits for the session of the one before to end.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), config.instanceId());
        // How long the partitions of a killed member lie idle.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // The largest record there may be goes through in one piece.
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), Layout.MAX_RECORD_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Layout.MAX_RECORD_BYTES);
        // The topics are declared with it, and a broker would compress anything else again.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "gzip");
    }

    private static void internalTopics(Properties settings, EnrichConfig config) {
        // One broker is enough for standalone; a cluster sets it to three.
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.replicationFactor());
        settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Layout.MAX_RECORD_BYTES);
        // As it comes from the producer: these topics have no readers but ourselves.
        settings.put(StreamsConfig.topicPrefix(TopicConfig.COMPRESSION_TYPE_CONFIG), "producer");
    }
}

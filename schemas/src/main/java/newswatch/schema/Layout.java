package newswatch.schema;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How a topic is laid out.
 *
 * @param partitions how many partitions it has
 * @param retention how long records stay; empty for compacted topics, which keep the last record of every key
 */
public record Layout(int partitions, Optional<Duration> retention) {

    /** A page has at most 5 MiB; a record with it and its envelope stays under this. */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    static Layout compacted(int partitions) {
        return new Layout(partitions, Optional.empty());
    }

    static Layout log(int partitions, Duration retention) {
        return new Layout(partitions, Optional.of(retention));
    }

    /** Compatibility of the subject: compacted topics are read by old and new programs side by side. */
    public String compatibility() {
        return retention.isEmpty() ? "FULL_TRANSITIVE" : "BACKWARD_TRANSITIVE";
    }

    /** The topic's settings for Kafka. */
    public Map<String, String> configuration() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                retention.isEmpty() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        retention.ifPresent(time -> settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis())));
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_RECORD_BYTES));
        // The only codec that JavaScript's Kafka client reads without a plug-in.
        settings.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        return settings;
    }
}

package newswatch.enrich;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The producer of a stream thread, which does not go on after it had to abort a transaction that held records: the next
 * one fails as if another instance had taken over, so that Kafka Streams gives up all tasks of the thread and takes
 * them again from the last commit.
 *
 * <p>Kafka Streams (4.3.1) does go on. It aborts the transaction of a whole thread when one task's state has to be made
 * anew, and commits the other tasks before that, but not while the group rebalances; then what those tasks had written
 * is gone, and their next commit passes over the records that it was made from.
 */
final class UnforgettingProducer implements Producer<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(UnforgettingProducer.class);

    private final Producer<byte[], byte[]> producer;
    private boolean holdsRecords;
    private boolean hasLost;

    UnforgettingProducer(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void initTransactions() {
        producer.initTransactions();
    }

    /** Fails if records were lost: what read them must be read again. */
    @Override
    public void beginTransaction() {
        if (hasLost) {
            throw new ProducerFencedException("A transaction that held records was aborted");
        }
        producer.beginTransaction();
        holdsRecords = false;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> data) {
        holdsRecords = true;
        return producer.send(data);
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> data, Callback callback) {
        holdsRecords = true;
        return producer.send(data, callback);
    }

    @Override
    public void sendOffsetsToTransaction(
            Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata groupMetadata) {
        producer.sendOffsetsToTransaction(offsets, groupMetadata);
    }

    @Override
    public void commitTransaction() {
        producer.commitTransaction();
        holdsRecords = false;
    }

    @Override
    public void abortTransaction() {
        if (holdsRecords) {
            hasLost = true;
            LOG.warn("A transaction is aborted; its records are made again from the last commit");
        }
        producer.abortTransaction();
    }

    @Override
    public void registerMetricForSubscription(KafkaMetric metric) {
        producer.registerMetricForSubscription(metric);
    }

    @Override
    public void unregisterMetricFromSubscription(KafkaMetric metric) {
        producer.unregisterMetricFromSubscription(metric);
    }

    @Override
    public void flush() {
        producer.flush();
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic) {
        return producer.partitionsFor(topic);
    }

    @Override
    public Map<MetricName, ? extends Metric> metrics() {
        return producer.metrics();
    }

    @Override
    public Uuid clientInstanceId(Duration timeout) {
        return producer.clientInstanceId(timeout);
    }

    @Override
    public void close() {
        producer.close();
    }

    @Override
    public void close(Duration timeout) {
        producer.close(timeout);
    }
}

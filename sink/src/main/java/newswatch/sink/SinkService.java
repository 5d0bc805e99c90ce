package newswatch.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import newswatch.contract.DeadLetter;
import newswatch.runtime.Health;
import newswatch.runtime.Service;
import newswatch.schema.Layout;
import newswatch.schema.Registry;
import newswatch.schema.RegistryUnavailableException;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topics and writes the tables until it is closed; a database that is away is waited for. */
public final class SinkService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(SinkService.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final SinkConfig config;
    private final Database database;
    private final Topics topics;
    private final Counter written;
    private final Counter refused;
    private final Thread thread = new Thread(this::run, "sink");

    private volatile boolean closing;
    private volatile Health health = Health.starting("Not started yet.");

    /** Prepares the service; nothing is opened before {@link #start}. */
    public SinkService(SinkConfig config, MeterRegistry metrics) {
        this.config = config;
        this.database = new Database(config);
        this.topics = new Topics(Registry.at(config.schemaRegistryUrl()));
        this.written = metrics.counter("newswatch.sink.records", "result", "written");
        this.refused = metrics.counter("newswatch.sink.records", "result", "refused");
    }

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(CLOSE_WITHIN.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Works until closed; whatever breaks, it begins anew at the offsets in the database. */
    private void run() {
        while (!closing) {
            try {
                database.migrate();
                copyTopics();
            } catch (SQLException | FlywayException away) {
                LOG.warn("The database is away, trying again", away);
                health = Health.starting("The database does not answer: " + firstLine(away));
                pause();
            } catch (RetriableException | RegistryUnavailableException away) {
                LOG.warn("Kafka or the registry is away, trying again", away);
                health = Health.starting("Kafka or the registry does not answer: " + firstLine(away));
                pause();
            } catch (InterruptException stop) {
                LOG.debug("Interrupted to stop", stop);
            } catch (RuntimeException bug) {
                LOG.error("The sink stops", bug);
                health = Health.failed("The sink stopped: " + firstLine(bug));
                return;
            }
        }
        health = Health.starting("Closed.");
    }

    private void copyTopics() throws SQLException {
        try (Connection connection = database.open();
                Consumer<byte[], byte[]> consumer = consumer();
                Producer<String, DeadLetter> producer = producer()) {
            Routes routes = new Routes(topics);
            BatchWriter writer = new BatchWriter(routes, (key, letter) -> send(producer, key, letter));
            goTo(consumer, partitionsOf(consumer, routes), Offsets.read(connection));
            connection.commit();
            health = Health.up("Writing.");
            while (!closing) {
                List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
                consumer.poll(POLL).forEach(records::add);
                if (!records.isEmpty()) {
                    int setAside = writer.write(connection, records);
                    refused.increment(setAside);
                    written.increment(records.size() - setAside);
                }
            }
        }
    }

    private static List<TopicPartition> partitionsOf(Consumer<byte[], byte[]> consumer, Routes routes) {
        return routes.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static void goTo(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> next) {
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            Long offset = next.get(partition);
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        // What was aborted never happened.
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        // The offsets stand in the database.
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // A place that retention has removed: go on with the oldest record that is left.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        config.batchSize(),
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        100,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        Layout.MAX_RECORD_BYTES),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private Producer<String, DeadLetter> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true),
                new StringSerializer(),
                topics.sinkDeadLetters().valueSerde().serializer());
    }

    private void send(Producer<String, DeadLetter> producer, String key, DeadLetter letter) {
        Topic<DeadLetter> topic = topics.sinkDeadLetters();
        try {
            producer.send(new ProducerRecord<>(topic.name(), key, letter)).get();
        } catch (InterruptedException stop) {
            throw new InterruptException(stop);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A dead letter could not be sent", failure);
        }
    }

    private static String firstLine(Exception exception) {
        return String.valueOf(exception.getMessage()).lines().findFirst().orElse("no message");
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }
}

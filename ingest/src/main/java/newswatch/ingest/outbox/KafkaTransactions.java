package newswatch.ingest.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.schema.Layout;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers in Kafka transactions, one at a time, with the one producer of this process. A second process with the same
 * transactional id fences this one off: what this one had begun is undone by the broker, and it is broken for good.
 */
public final class KafkaTransactions implements Transactions {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final Topics topics;
    private volatile boolean closing;

    /** On a producer whose transactions are initialised. */
    public KafkaTransactions(Producer<String, byte[]> producer, Topics topics) {
        this.producer = producer;
        this.topics = topics;
    }

    /**
     * Connects and takes over from any earlier process with the same transactional id.
     *
     * @throws TimeoutException if the broker does not answer in time; it may be tried again
     */
    public static KafkaTransactions connect(String bootstrapServers, String transactionalId, Topics topics) {
        Producer<String, byte[]> producer = new KafkaProducer<>(
                settings(bootstrapServers, transactionalId), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException notNow) {
            producer.close(Duration.ZERO);
            throw notNow;
        }
        return new KafkaTransactions(producer, topics);
    }

    private static Map<String, Object> settings(String bootstrapServers, String transactionalId) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId,
                ProducerConfig.CLIENT_ID_CONFIG,
                transactionalId,
                // The codec of the topics: the broker need not compress again.
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "gzip",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Layout.MAX_RECORD_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                64L * 1024 * 1024,
                // Longer than a delivery may take, so that a slow broker does not look like a second process.
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                180_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                120_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                30_000L);
    }

    @Override
    public synchronized void commit(List<Delivery> deliveries) {
        if (deliveries.stream().allMatch(Delivery::isEmpty)) {
            return;
        }
        try {
            producer.beginTransaction();
            deliveries.forEach(this::send);
            producer.flush();
        } catch (KafkaException trouble) {
            undo(trouble);
        } catch (RuntimeException unexpected) {
            // A record that cannot be written must not stay half in an open transaction.
            producer.abortTransaction();
            throw unexpected;
        }
        commit();
    }

    private void send(Delivery delivery) {
        delivery.articles()
                .forEach(article -> send(
                        topics.rawArticles(), article.getArticleId(), article, Optional.of(article.getIngestedAt())));
        delivery.deadLetters()
                .forEach(letter -> send(
                        topics.ingestDeadLetters(),
                        letter.getInput().orElse(""),
                        letter,
                        Optional.of(letter.getOccurredAt())));
        delivery.states().forEach(state -> send(topics.feedStates(), state.getFeedId(), state, Optional.empty()));
        delivery.health().forEach(health -> send(topics.feedHealth(), health.getFeedId(), health, Optional.empty()));
        delivery.subscriptions().forEach(this::send);
        delivery.pages().forEach(page -> send(topics.pageStates(), page.getArticleId(), page, Optional.empty()));
        delivery.endedPages().forEach(articleId -> end(topics.pageStates(), articleId));
        delivery.endedFeeds().forEach(feedId -> end(topics.feedStates(), feedId));
        delivery.endedFeeds().forEach(feedId -> end(topics.feedHealth(), feedId));
        delivery.sites().forEach(site -> send(topics.siteStates(), site.getSite(), site, Optional.empty()));
        delivery.leases().forEach(lease -> send(topics.hubLeases(), lease.getFeedId(), lease, Optional.empty()));
        delivery.endedLeases().forEach(feedId -> end(topics.hubLeases(), feedId));
    }

    private <V extends SpecificRecord> void end(Topic<V> topic, String key) {
        var unused = producer.send(record(topic, key, null, Optional.empty()));
    }

    private void send(SubscriptionChange change) {
        ProducerRecord<String, byte[]> record = record(
                topics.feedSubscriptions(),
                change.feedId(),
                change.subscription().orElse(null),
                Optional.empty());
        if (!change.origin().isEmpty()) {
            record.headers()
                    .add(SubscriptionChange.ORIGIN_HEADER, change.origin().getBytes(StandardCharsets.UTF_8));
        }
        var unused = producer.send(record);
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, String key, V value, Optional<Instant> time) {
        var unused = producer.send(record(topic, key, value, time)); // a failure comes up again in the commit
    }

    private static <V extends SpecificRecord> ProducerRecord<String, byte[]> record(
            Topic<V> topic, String key, @Nullable V value, Optional<Instant> time) {
        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), value);
        return new ProducerRecord<>(
                topic.name(), null, time.map(Instant::toEpochMilli).orElse(null), key, bytes);
    }

    /** Once begun, a commit is repeated until the broker says how it ended: what is not known cannot be undone. */
    private void commit() {
        while (true) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException noAnswer) {
                giveUpIfClosing(noAnswer);
            } catch (KafkaException trouble) {
                undo(trouble);
            }
        }
    }

    private void undo(KafkaException trouble) {
        if (isFatal(trouble)) {
            throw new OutboxBrokenException(reason(trouble), trouble);
        }
        while (true) {
            try {
                producer.abortTransaction();
                throw new UndeliveredException("Kafka did not take the delivery: " + reason(trouble), trouble);
            } catch (TimeoutException noAnswer) {
                giveUpIfClosing(noAnswer);
            } catch (KafkaException worse) {
                throw new OutboxBrokenException(reason(worse), worse);
            }
        }
    }

    private void giveUpIfClosing(KafkaException noAnswer) {
        if (closing) {
            throw new OutboxBrokenException("closed while the broker did not answer", noAnswer);
        }
    }

    private static boolean isFatal(KafkaException trouble) {
        return trouble instanceof ApplicationRecoverableException
                || trouble instanceof InvalidProducerEpochException
                || trouble instanceof OutOfOrderSequenceException
                || trouble instanceof AuthorizationException
                || trouble instanceof AuthenticationException;
    }

    private static String reason(KafkaException trouble) {
        return trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
    }

    @Override
    public void close() {
        closing = true;
        producer.close(CLOSE_PATIENCE);
    }
}

package newswatch.standalone.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import newswatch.contract.DeadLetter;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import newswatch.schema.ControlClients;
import newswatch.schema.Registry;
import newswatch.schema.RegistryUnavailableException;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import newswatch.schema.UnreadableRecordException;
import newswatch.standalone.UserError;
import newswatch.standalone.live.Brokers;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** Stories and orders in their topics. */
public final class KafkaStories implements Stories {

    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

    /** A story that is open changed within this time, whatever the window; older ones are looked for in all records. */
    private static final Duration RECENT = Duration.ofDays(15);

    private final Topics topics;
    private final ControlClients clients;
    private final Consumer<String, byte[]> consumer;

    private KafkaStories(Topics topics, ControlClients clients) {
        this.topics = topics;
        this.clients = clients;
        this.consumer = clients.consumers().apply(topics.storyStates().name());
    }

    /** Connects when first used. */
    public static KafkaStories at(Brokers brokers) {
        return new KafkaStories(
                new Topics(Registry.at(brokers.schemaRegistryUrl())), ControlClients.at(brokers.bootstrapServers()));
    }

    @Override
    public Optional<StoryState> find(String storyId) {
        Topic<StoryState> topic = topics.storyStates();
        TopicPartition partition = new TopicPartition(topic.name(), partitionOf(storyId, topic));
        try {
            consumer.assign(List.of(partition));
            OffsetAndTimestamp recent = consumer.offsetsForTimes(
                            Map.of(partition, Instant.now().minus(RECENT).toEpochMilli()))
                    .get(partition);
            if (recent != null) {
                consumer.seek(partition, recent.offset());
                Optional<StoryState> found = last(topic, partition, storyId);
                if (found.isPresent()) {
                    return found;
                }
            }
            consumer.seekToBeginning(List.of(partition));
            return last(topic, partition, storyId);
        } catch (KafkaException | RegistryUnavailableException away) {
            throw unavailable(away);
        }
    }

    /** Where Kafka's own partitioner puts a key. */
    private static int partitionOf(String key, Topic<?> topic) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)))
                % topic.layout().partitions();
    }

    private Optional<StoryState> last(Topic<StoryState> topic, TopicPartition partition, String storyId) {
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        Optional<StoryState> last = Optional.empty();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(STEP)) {
                if (storyId.equals(record.key())) {
                    last = read(topic, record);
                }
            }
        }
        return last;
    }

    /** What nobody can read answers nothing; the sink has set it aside. */
    private static <V extends SpecificRecord> Optional<V> read(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(topic.valueSerde().deserializer().deserialize(record.topic(), record.value()));
        } catch (UnreadableRecordException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Answer order(StoryRepair repair) {
        try {
            List<TopicPartition> answers = new ArrayList<>(partitions(topics.storyEvents()));
            answers.addAll(partitions(topics.enrichDeadLetters()));
            consumer.assign(answers);
            consumer.seekToEnd(answers);
            answers.forEach(consumer::position);
            return await(repair.getRepairId(), send(repair));
        } catch (KafkaException | RegistryUnavailableException | ExecutionException away) {
            throw unavailable(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw unavailable(stop);
        }
    }

    private static List<TopicPartition> partitions(Topic<?> topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int number = 0; number < topic.layout().partitions(); number++) {
            partitions.add(new TopicPartition(topic.name(), number));
        }
        return partitions;
    }

    private RecordMetadata send(StoryRepair repair) throws ExecutionException, InterruptedException {
        Topic<StoryRepair> topic = topics.storyRepairs();
        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), repair);
        long time = repair.getOrderedAt().toEpochMilli();
        return clients.producer()
                .send(new ProducerRecord<>(topic.name(), null, time, repair.getLanguage(), bytes))
                .get();
    }

    private Answer await(String repairId, RecordMetadata order) {
        long deadline = System.nanoTime() + ANSWERED_WITHIN.toNanos();
        while (System.nanoTime() - deadline < 0) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(STEP)) {
                Optional<Answer> answer =
                        record.topic().equals(topics.storyEvents().name())
                                ? read(topics.storyEvents(), record).flatMap(event -> answerOf(event, repairId))
                                : read(topics.enrichDeadLetters(), record).flatMap(letter -> answerOf(letter, order));
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        return Answer.none();
    }

    private static Optional<Answer> answerOf(StoryEvent event, String repairId) {
        return event.getRepairId().filter(repairId::equals).map(same -> Answer.done(event));
    }

    private static Optional<Answer> answerOf(DeadLetter letter, RecordMetadata order) {
        boolean same = letter.getSourceTopic().filter(order.topic()::equals).isPresent()
                && letter.getSourcePartition()
                        .filter(number -> number == order.partition())
                        .isPresent()
                && letter.getSourceOffset()
                        .filter(number -> number == order.offset())
                        .isPresent();
        return same ? Optional.of(Answer.refused(letter.getDetail())) : Optional.empty();
    }

    private static UserError unavailable(Exception cause) {
        return new UserError(
                "Kafka or the registry did not answer, or there are no topics of Newswatch yet (newswatch topics apply"
                        + " makes them): " + cause.getMessage(),
                cause);
    }

    @Override
    public void close() {
        consumer.close();
        clients.close();
    }
}

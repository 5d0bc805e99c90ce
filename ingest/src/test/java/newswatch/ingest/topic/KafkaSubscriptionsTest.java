package newswatch.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.schema.ControlClients;
import newswatch.schema.TestRegistry;
import newswatch.schema.TopicUnavailableException;
import newswatch.schema.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaSubscriptionsTest {

    private final Topics topics = new Topics(TestRegistry.filled());
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final FeedSubscription zebra = feed("https://zebra.example/rss", "Zebra");
    private final FeedSubscription adler = feed("https://adler.example/rss", "adler");

    @Test
    void listsFeedsByNameWithTheirHealthAndOrigin() {
        KafkaSubscriptions subscriptions = new KafkaSubscriptions(topics, new ControlClients(this::consumer, producer));

        assertThat(subscriptions.list())
                .extracting(
                        watched -> watched.feed().getUrl(), Subscriptions.Watched::fromFile, watched -> watched.health()
                                .map(FeedHealth::getStatus))
                .containsExactly(
                        tuple("https://adler.example/rss", true, Optional.empty()),
                        tuple("https://zebra.example/rss", false, Optional.of(FeedStatus.FAILING)));
    }

    @Test
    void addingLeavesNoMarkOfTheFeedsFileAndRemovingIsATombstone() {
        KafkaSubscriptions subscriptions = new KafkaSubscriptions(topics, new ControlClients(this::consumer, producer));

        subscriptions.put(List.of(zebra));
        subscriptions.remove(List.of("f1"));

        assertThat(producer.history())
                .extracting(ProducerRecord::topic, ProducerRecord::key, record -> record.value() == null)
                .containsExactly(
                        tuple("news.feed.subscription.v1", zebra.getFeedId(), false),
                        tuple("news.feed.subscription.v1", "f1", true),
                        tuple("news.feed.health.v1", "f1", true));
        assertThat(producer.history()).allMatch(record -> record.headers().toArray().length == 0);
    }

    @Test
    void saysSoWhenKafkaIsAway() {
        KafkaSubscriptions subscriptions = new KafkaSubscriptions(topics, new ControlClients(this::consumer, producer));
        producer.sendException = new TimeoutException("no broker");

        assertThatThrownBy(() -> subscriptions.put(List.of(zebra)))
                .isInstanceOf(TopicUnavailableException.class)
                .hasMessageContaining("no broker");

        KafkaSubscriptions deaf = new KafkaSubscriptions(
                topics,
                new ControlClients(
                        topic -> {
                            MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
                            consumer.setOffsetsException(new KafkaException("away"));
                            return consumer;
                        },
                        producer));
        assertThatThrownBy(deaf::list).isInstanceOf(TopicUnavailableException.class);
    }

    private Consumer<String, byte[]> consumer(String topic) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        TopicPartition partition = new TopicPartition(topic, 0);
        boolean health = topic.equals(topics.feedHealth().name());
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, health ? 1L : 2L));
        consumer.schedulePollTask(() -> {
            if (health) {
                consumer.addRecord(new ConsumerRecord<>(
                        topic,
                        0,
                        0,
                        zebra.getFeedId(),
                        topics.feedHealth().valueSerde().serializer().serialize(topic, failing())));
            } else {
                consumer.addRecord(new ConsumerRecord<>(topic, 0, 0, zebra.getFeedId(), bytes(zebra)));
                ConsumerRecord<String, byte[]> fromFile =
                        new ConsumerRecord<>(topic, 0, 1, adler.getFeedId(), bytes(adler));
                fromFile.headers().add("newswatch-origin", "feeds-file".getBytes(StandardCharsets.UTF_8));
                consumer.addRecord(fromFile);
            }
        });
        return consumer;
    }

    private byte[] bytes(FeedSubscription feed) {
        return topics.feedSubscriptions()
                .valueSerde()
                .serializer()
                .serialize(topics.feedSubscriptions().name(), feed);
    }

    private FeedHealth failing() {
        return FeedHealth.newBuilder()
                .setFeedId(zebra.getFeedId())
                .setUrl(zebra.getUrl())
                .setStatus(FeedStatus.FAILING)
                .setExplanation("The server answers with status 500.")
                .setLastAttemptAt(Instant.EPOCH)
                .setNextAttemptAt(Instant.EPOCH)
                .setConsecutiveFailures(1)
                .setItemsInFeed(0)
                .setArticlesTotal(0)
                .build();
    }

    private static FeedSubscription feed(String url, String name) {
        return new FeedEntry(
                        url,
                        Optional.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true)
                .subscription(Instant.EPOCH);
    }
}

package newswatch.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.schema.CompactedTopic;
import newswatch.schema.TestRegistry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionTopicTest {

    private final Topic<FeedSubscription> topic = new Topics(TestRegistry.filled()).feedSubscriptions();
    private final TopicPartition partition = new TopicPartition(topic.name(), 0);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final FeedSubscription one = feed("https://eins.example/rss");
    private final FeedSubscription two = feed("https://zwei.example/rss");
    private long offset;

    @Test
    void givesWhatIsThereAndThenWhatChanges() {
        CompactedTopic<FeedSubscription> reader = new CompactedTopic<>(consumer, topic);
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.schedulePollTask(() -> {
            add("dead", bytes(two), false);
            add(one.getFeedId(), bytes(one), true);
            add("dead", null, false);
            add("junk", new byte[] {1, 2, 3}, false);
        });
        consumer.updateEndOffsets(Map.of(partition, 4L));

        SubscriptionTopic subscriptions = new SubscriptionTopic(reader);

        assertThat(subscriptions.atStart()).containsExactly(Map.entry(one.getFeedId(), one));
        assertThat(subscriptions.fromFile()).containsExactly(one.getFeedId());
        Map<String, Optional<FeedSubscription>> told = new HashMap<>();
        List<String> origins = new ArrayList<>();
        SubscriptionTopic.Follower follower = (feedId, subscription, origin) -> {
            told.put(feedId, subscription);
            origins.add(origin);
        };
        subscriptions.tellStart(follower);
        assertThat(told).isEqualTo(Map.of(one.getFeedId(), Optional.of(one)));
        assertThat(origins).containsExactly("feeds-file");
        told.clear();
        add(two.getFeedId(), bytes(two), false);
        add(one.getFeedId(), null, false);
        subscriptions.tellChanges(Duration.ZERO, follower);
        assertThat(told).isEqualTo(Map.of(two.getFeedId(), Optional.of(two), one.getFeedId(), Optional.empty()));
    }

    private byte[] bytes(FeedSubscription feed) {
        return topic.valueSerde().serializer().serialize(topic.name(), feed);
    }

    private void add(String key, byte @Nullable [] value, boolean fromFile) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(topic.name(), 0, offset, key, value);
        offset++;
        if (fromFile) {
            record.headers().add("newswatch-origin", "feeds-file".getBytes(StandardCharsets.UTF_8));
        }
        consumer.addRecord(record);
    }

    private static FeedSubscription feed(String url) {
        return new FeedEntry(
                        url,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true)
                .subscription(Instant.EPOCH);
    }
}

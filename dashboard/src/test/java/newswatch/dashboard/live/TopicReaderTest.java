package newswatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedStatus;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.contract.StoryLink;
import newswatch.contract.StoryState;
import newswatch.dashboard.SampleStories;
import newswatch.runtime.Health;
import newswatch.schema.TestRegistry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Topics topics = new Topics(TestRegistry.filled());
    private final LiveNews news = new LiveNews(10, metrics);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final TopicReader reader = new TopicReader(() -> consumer, topics, news, metrics);

    @BeforeEach
    void thereAreTheTopicsWithOneStory() {
        List.of(
                        topics.storyStates(),
                        topics.storyLinks(),
                        topics.feedHealth(),
                        topics.ingestDeadLetters(),
                        topics.enrichDeadLetters(),
                        topics.sinkDeadLetters())
                .forEach(topic -> {
                    Node[] none = {};
                    consumer.updatePartitions(
                            topic.name(), List.of(new PartitionInfo(topic.name(), 0, null, none, none)));
                    consumer.updateBeginningOffsets(Map.of(at(topic), 0L));
                    consumer.updateEndOffsets(Map.of(at(topic), 0L));
                });
        consumer.updateEndOffsets(Map.of(at(topics.storyStates()), 1L));
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void isLiveOnlyAfterWhatIsThereHasBeenRead() throws InterruptedException {
        reader.start();
        waitFor(() -> reader.health().detail().startsWith("Reading"));
        assertThat(news.isLive()).isFalse();

        send(topics.storyStates(), 0, "s-1", story("s-1"));

        waitFor(() -> reader.health().isUp());
        assertThat(news.stories().find("s-1")).isPresent();
    }

    @Test
    void tellsNoNewsWhileReadingHistoryAndThenAll() throws InterruptedException {
        reader.start();
        send(topics.storyStates(), 0, "s-1", story("s-1"));
        waitFor(news::isLive);
        EventHub.Subscription listener = news.hub().subscribe(Optional.empty()).orElseThrow();

        send(topics.storyStates(), 1, "s-2", story("s-2"));
        send(topics.feedHealth(), 0, "f", SampleStories.feed("f", FeedStatus.FAILING, NOW));
        send(topics.sinkDeadLetters(), 0, "k", letter());

        assertThat(List.of(next(listener), next(listener), next(listener)))
                .extracting(Event::type)
                .containsExactlyInAnyOrder("story", "feed", "deadletter");
        assertThat(news.feedCounts()).containsEntry(FeedStatus.FAILING, 1L);
        assertThat(news.deadLetters()).singleElement().asString().contains("\"topic\":\"news.deadletter.sink.v1\"");
    }

    @Test
    void tellsOfALinkBetweenStoriesAndOfItsEnd() throws InterruptedException {
        reader.start();
        send(topics.storyStates(), 0, "s-1", story("s-1"));
        waitFor(news::isLive);
        EventHub.Subscription listener = news.hub().subscribe(Optional.empty()).orElseThrow();

        send(topics.storyLinks(), 0, "s-1", link());
        sendBytes(topics.storyLinks(), 1, "s-1", null);

        assertThat(List.of(next(listener), next(listener)))
                .extracting(Event::type, Event::data)
                .containsExactly(
                        tuple("link", "{\"story_id\":\"s-1\",\"other_story_id\":\"s-2\",\"event_id\":\"e-1\"}"),
                        tuple("link", "{\"story_id\":\"s-1\",\"ended\":true}"));
    }

    private static StoryLink link() {
        return StoryLink.newBuilder()
                .setStoryId("s-1")
                .setLanguage("de")
                .setEventId("e-1")
                .setOtherStoryId("s-2")
                .setSimilarity(0.7)
                .setReasons(List.of("shares Müllershausen"))
                .setLinkedAt(NOW)
                .setVersion("events-1")
                .build();
    }

    @Test
    void skipsAndCountsWhatCannotBeRead() throws InterruptedException {
        reader.start();
        sendBytes(topics.storyStates(), 0, "s-0", "no record".getBytes(StandardCharsets.UTF_8));
        send(topics.storyStates(), 1, "s-1", story("s-1"));

        waitFor(() -> news.stories().size() == 1);
        assertThat(metrics.get("newswatch.dashboard.records.unreadable")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(reader.health().status()).isNotEqualTo(Health.Status.FAILED);
    }

    @Test
    void forgetsAStoryThatIsErased() throws InterruptedException {
        reader.start();
        send(topics.storyStates(), 0, "s-1", story("s-1"));
        waitFor(() -> news.stories().size() == 1);
        sendBytes(topics.storyStates(), 1, "s-1", null);

        waitFor(() -> news.stories().size() == 0);
    }

    private static StoryState story(String id) {
        return SampleStories.plain(id, "Überschrift", NOW).build();
    }

    private static DeadLetter letter() {
        return DeadLetter.newBuilder()
                .setStage(Stage.SINK)
                .setReason(Reason.INVALID)
                .setDetail("It is not valid.")
                .setOccurredAt(NOW)
                .build();
    }

    private static TopicPartition at(Topic<?> topic) {
        return new TopicPartition(topic.name(), 0);
    }

    private <V extends SpecificRecordBase> void send(Topic<V> topic, long offset, String key, V value)
            throws InterruptedException {
        sendBytes(topic, offset, key, topic.valueSerde().serializer().serialize(topic.name(), value));
    }

    private void sendBytes(Topic<?> topic, long offset, String key, byte @Nullable [] value)
            throws InterruptedException {
        waitFor(() -> consumer.assignment().contains(at(topic)));
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(topic.name(), 0, offset, key, value)));
    }

    private static Event next(EventHub.Subscription listener) throws InterruptedException {
        return listener.next(Duration.ofSeconds(5)).orElseThrow();
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is over").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}

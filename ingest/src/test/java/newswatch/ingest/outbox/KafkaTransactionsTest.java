package newswatch.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.contract.Channel;
import newswatch.contract.ContentKind;
import newswatch.contract.DeadLetter;
import newswatch.contract.Outlet;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.schema.TestRegistry;
import newswatch.schema.Topics;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaTransactionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final Topics topics = new Topics(TestRegistry.filled());
    private final KafkaTransactions outbox = new KafkaTransactions(producer, topics);

    @BeforeEach
    void init() {
        producer.initTransactions();
    }

    @Test
    void aDeliveryIsOneTransaction() {
        outbox.commit(List.of(Delivery.of(List.of(article()), List.of(letter()))));

        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.history())
                .extracting(ProducerRecord::topic, ProducerRecord::key, ProducerRecord::timestamp)
                .containsExactly(
                        tuple("news.article.raw.v1", "a1", NOW.toEpochMilli()),
                        tuple("news.deadletter.ingest.v1", "datei.txt", NOW.toEpochMilli()));
        assertThat(topics.rawArticles()
                        .valueSerde()
                        .deserializer()
                        .deserialize("", producer.history().get(0).value()))
                .isEqualTo(article());
    }

    @Test
    void anEndedSubscriptionIsATombstoneThatSaysWhereItStemsFrom() {
        outbox.commit(List.of(Delivery.of(List.of(new SubscriptionChange("f1", Optional.empty())))));

        ProducerRecord<String, byte[]> record = producer.history().get(0);
        assertThat(record.key()).isEqualTo("f1");
        assertThat(record.value()).isNull();
        assertThat(record.headers().lastHeader("newswatch-origin").value())
                .isEqualTo("feeds-file".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsNoTransaction() {
        outbox.commit(List.of(Delivery.of(List.of(), List.of())));

        assertThat(producer.commitCount()).isZero();
    }

    @Test
    void aFailedCommitLeavesNothingBehindAndMayBeTriedAgain() {
        producer.commitTransactionException = new KafkaException("disk full");
        assertThatThrownBy(() -> outbox.commit(List.of(Delivery.of(List.of(article()), List.of()))))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("disk full");
        assertThat(producer.transactionAborted()).isTrue();
        assertThat(producer.history()).isEmpty();

        producer.commitTransactionException = null;
        outbox.commit(List.of(Delivery.of(List.of(article()), List.of())));
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void aRefusedRecordTakesItsWholeDeliveryBack() {
        producer.sendException = new KafkaException("record too large");

        assertThatThrownBy(() -> outbox.commit(List.of(Delivery.of(List.of(article()), List.of()))))
                .isInstanceOf(UndeliveredException.class);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void anotherProcessThatTakesOverIsTheEnd() {
        producer.commitTransactionException = new ProducerFencedException("a newer one is there");

        assertThatThrownBy(() -> outbox.commit(List.of(Delivery.of(List.of(article()), List.of()))))
                .isInstanceOf(OutboxBrokenException.class);
    }

    @Test
    void aCommitWithoutAnswerIsRepeatedUntilThereIsOne() {
        List<String> commits = new ArrayList<>();
        MockProducer<String, byte[]> slow =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public void commitTransaction() {
                        commits.add("asked");
                        if (commits.size() < 3) {
                            throw new TimeoutException("no answer");
                        }
                        super.commitTransaction();
                    }
                };
        slow.initTransactions();

        new KafkaTransactions(slow, topics).commit(List.of(Delivery.of(List.of(article()), List.of())));

        assertThat(commits).hasSize(3);
        assertThat(slow.history()).hasSize(1);
    }

    private static RawArticle article() {
        return RawArticle.newBuilder()
                .setArticleId("a1")
                .setOutlet(Outlet.newBuilder().setOutletId("blatt").build())
                .setChannel(Channel.PUSH)
                .setContentKind(ContentKind.TEXT)
                .setContent(ByteBuffer.wrap("Grüße".getBytes(StandardCharsets.UTF_8)))
                .setIngestedAt(NOW)
                .build();
    }

    private static DeadLetter letter() {
        return DeadLetter.newBuilder()
                .setStage(Stage.INGEST)
                .setReason(Reason.EMPTY)
                .setDetail("The file is empty.")
                .setInput("datei.txt")
                .setOccurredAt(NOW)
                .build();
    }
}

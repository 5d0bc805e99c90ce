package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written and aborted must be written again, so nothing may be committed after it. */
class UnforgettingProducerTest {

    private static final ProducerRecord<byte[], byte[]> RECORD =
            new ProducerRecord<>("topic", new byte[] {1}, new byte[] {2});

    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final UnforgettingProducer producer = new UnforgettingProducer(kafka);

    @BeforeEach
    void begin() {
        producer.initTransactions();
        producer.beginTransaction();
    }

    @Test
    void doesNotGoOnAfterRecordsWereLost() {
        var unused = producer.send(RECORD, (done, failure) -> {});
        producer.abortTransaction();

        assertThatThrownBy(producer::beginTransaction).isInstanceOf(ProducerFencedException.class);
        assertThat(kafka.transactionAborted()).isTrue();
    }

    @Test
    void goesOnAfterAnAbortThatLostNothing() {
        producer.abortTransaction();

        assertThatCode(producer::beginTransaction).doesNotThrowAnyException();
    }

    @Test
    void goesOnAfterACommit() {
        var unused = producer.send(RECORD, (done, failure) -> {});
        producer.commitTransaction();
        producer.beginTransaction();
        producer.abortTransaction();

        assertThatCode(producer::beginTransaction).doesNotThrowAnyException();
        assertThat(kafka.history()).hasSize(1);
    }
}

package newswatch.enrich.flow;

import java.time.Instant;
import java.util.function.Consumer;
import newswatch.contract.DeadLetter;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Turns a refusal into a {@link DeadLetter} that says where the refused record can be found again. */
public final class DeadLetters extends ContextualFixedKeyProcessor<String, Checked.Refused<?>, DeadLetter> {

    private final Consumer<Reason> counter;

    /** Counts there what it sends. */
    public DeadLetters(Consumer<Reason> counter) {
        this.counter = counter;
    }

    @Override
    public void process(FixedKeyRecord<String, Checked.Refused<?>> record) {
        RecordMetadata source = context()
                .recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A refusal must come from a source record"));
        Checked.Refused<?> refused = record.value();
        counter.accept(refused.reason());
        DeadLetter letter = DeadLetter.newBuilder()
                .setStage(Stage.ENRICH)
                .setReason(refused.reason())
                .setDetail(refused.detail())
                .setSourceTopic(source.topic())
                .setSourcePartition(source.partition())
                .setSourceOffset(source.offset())
                .setInput(refused.input().orElse(null))
                .setOccurredAt(Instant.ofEpochMilli(record.timestamp()))
                .build();
        context().forward(record.withValue(letter));
    }
}

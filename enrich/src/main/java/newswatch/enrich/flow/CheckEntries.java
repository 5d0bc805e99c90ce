package newswatch.enrich.flow;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import newswatch.analysis.Outcome;
import newswatch.contract.Reason;
import newswatch.schema.Topic;
import newswatch.schema.UnreadableRecordException;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the refusals of broken entries of a control topic, and nothing else. A registry that does not answer is an
 * exception, since the same bytes may be read once it does.
 */
public final class CheckEntries<V extends SpecificRecordBase>
        extends ContextualFixedKeyProcessor<String, byte[], Checked.Refused<?>> {

    private final String topic;
    private final Deserializer<V> deserializer;
    private final BiFunction<@Nullable String, V, ? extends Outcome<?>> meaning;

    /**
     * Reads what is on this topic.
     *
     * @param meaning what key and entry mean to the analysis, or why they mean nothing
     */
    public CheckEntries(Topic<V> topic, BiFunction<@Nullable String, V, ? extends Outcome<?>> meaning) {
        this.topic = topic.name();
        this.deserializer = topic.valueSerde().deserializer();
        this.meaning = meaning;
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        byte @Nullable [] bytes = record.value();
        if (bytes != null) {
            problem(record.key(), bytes).ifPresent(refused -> context().forward(record.withValue(refused)));
        }
    }

    private Optional<Checked.Refused<?>> problem(@Nullable String key, byte[] bytes) {
        try {
            V entry = Objects.requireNonNull(deserializer.deserialize(topic, bytes), "bytes not null");
            return meaning.apply(key, entry)
                    .<Optional<Checked.Refused<?>>>fold(
                            good -> Optional.empty(), refusal -> refused(Reason.INVALID, refusal.detail()));
        } catch (UnreadableRecordException unreadable) {
            return refused(
                    Reason.UNREADABLE, Objects.requireNonNullElse(unreadable.getMessage(), "It cannot be read."));
        }
    }

    private static Optional<Checked.Refused<?>> refused(Reason reason, String detail) {
        return Optional.of(new Checked.Refused<>(reason, detail, Optional.empty()));
    }
}

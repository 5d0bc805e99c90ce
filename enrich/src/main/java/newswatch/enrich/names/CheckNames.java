package newswatch.enrich.names;

import java.util.Objects;
import java.util.Optional;
import newswatch.contract.GazetteerEntry;
import newswatch.contract.Reason;
import newswatch.enrich.flow.Checked;
import newswatch.schema.Topic;
import newswatch.schema.UnreadableRecordException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the refusals of broken entries, and nothing else. A registry that does not answer is an exception, since
 * the same bytes may be read once it does.
 */
public final class CheckNames extends ContextualFixedKeyProcessor<String, byte[], Checked.Refused<?>> {

    private final String topic;
    private final Deserializer<GazetteerEntry> deserializer;

    /** Reads what is on this topic. */
    public CheckNames(Topic<GazetteerEntry> topic) {
        this.topic = topic.name();
        this.deserializer = topic.valueSerde().deserializer();
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
            GazetteerEntry entry = Objects.requireNonNull(deserializer.deserialize(topic, bytes), "bytes not null");
            return NameEntries.of(key, entry)
                    .fold(good -> Optional.empty(), refusal -> refused(Reason.INVALID, refusal.detail()));
        } catch (UnreadableRecordException unreadable) {
            return refused(
                    Reason.UNREADABLE, Objects.requireNonNullElse(unreadable.getMessage(), "It cannot be read."));
        }
    }

    private static Optional<Checked.Refused<?>> refused(Reason reason, String detail) {
        return Optional.of(new Checked.Refused<>(reason, detail, Optional.empty()));
    }
}

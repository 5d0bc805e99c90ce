package newswatch.enrich.story;

import java.time.Instant;
import java.util.Optional;
import newswatch.contract.DeadLetter;
import newswatch.contract.Reason;
import newswatch.contract.RepairKind;
import newswatch.contract.Stage;
import newswatch.contract.StoryRepair;
import newswatch.schema.Topic;
import newswatch.schema.UnreadableRecordException;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Reads operators' orders, and answers those that are not carried out with a dead letter. */
final class Refusals {

    private static final int MOST_LANGUAGE = 16;
    private static final int MOST_ID = 1_000;

    /**
     * As declared in {@link newswatch.schema.Topics}; a dead letter must say it even where only an order is at hand.
     */
    private static final String TOPIC = "news.story.repair.v1";

    private final Topic<StoryRepair> topic;

    Refusals(Topic<StoryRepair> topic) {
        this.topic = topic;
    }

    /** What an order is, or why it is none. */
    record Reading(Optional<HeldRepair> repair, Optional<StoryOutput> refusal) {}

    /**
     * Reads an order.
     *
     * @param timestamp of its record; no order is later than that
     */
    Reading read(byte[] bytes, RecordMetadata source, long timestamp) {
        Instant recorded = Instant.ofEpochMilli(Math.max(0, timestamp));
        try {
            StoryRepair order = topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
            Instant time = order.getOrderedAt().isAfter(recorded) ? recorded : order.getOrderedAt();
            HeldRepair repair = new HeldRepair(order, time, source.partition(), source.offset());
            return problemOf(order)
                    .map(problem -> new Reading(Optional.empty(), Optional.of(of(repair, problem))))
                    .orElseGet(() -> new Reading(Optional.of(repair), Optional.empty()));
        } catch (UnreadableRecordException unreadable) {
            String detail = Optional.ofNullable(unreadable.getMessage()).orElse("It cannot be read.");
            DeadLetter letter = letter(Reason.UNREADABLE, detail, source.partition(), source.offset(), recorded)
                    .build();
            return new Reading(Optional.empty(), Optional.of(new StoryOutput.Refused("unreadable", letter)));
        }
    }

    private static Optional<String> problemOf(StoryRepair order) {
        if (order.getKind() == RepairKind.UNKNOWN) {
            return Optional.of("This version does not know what is ordered.");
        }
        if (order.getLanguage().isBlank() || order.getLanguage().length() > MOST_LANGUAGE) {
            return Optional.of("The language of the stories is missing.");
        }
        return order.getStoryId().length() > MOST_ID || order.getRepairId().length() > MOST_ID
                ? Optional.of("An id is too long.")
                : Optional.empty();
    }

    /** The answer to an order that is not carried out. */
    static StoryOutput of(HeldRepair repair, String detail) {
        DeadLetter letter = letter(Reason.INVALID, detail, repair.partition(), repair.offset(), repair.time())
                .setInput(repair.order().getStoryId())
                .build();
        return new StoryOutput.Refused(repair.order().getRepairId(), letter);
    }

    private static DeadLetter.Builder letter(Reason reason, String detail, int partition, long offset, Instant time) {
        return DeadLetter.newBuilder()
                .setStage(Stage.ENRICH)
                .setReason(reason)
                .setDetail(detail)
                .setSourceTopic(TOPIC)
                .setSourcePartition(partition)
                .setSourceOffset(offset)
                .setOccurredAt(time);
    }
}

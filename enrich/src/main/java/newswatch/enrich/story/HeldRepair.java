package newswatch.enrich.story;

import java.time.Instant;
import newswatch.contract.StoryRepair;

/**
 * An operator's order with its address, so that it can be answered after it has waited.
 *
 * @param time when it was ordered; it takes effect before the first article received later
 */
record HeldRepair(StoryRepair order, Instant time, int partition, long offset) implements Comparable<HeldRepair> {

    /** In order of time; ties by address. */
    String key() {
        return "%015d/%04d/%019d".formatted(time.toEpochMilli(), partition, offset);
    }

    @Override
    public int compareTo(HeldRepair other) {
        return key().compareTo(other.key());
    }
}

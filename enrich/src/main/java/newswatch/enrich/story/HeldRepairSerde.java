package newswatch.enrich.story;

import java.nio.ByteBuffer;
import java.time.Instant;
import newswatch.contract.StoryRepair;
import newswatch.schema.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The stored form of orders that wait: scheme, time, partition and offset, then the order as on its topic. */
final class HeldRepairSerde {

    private static final byte SCHEME = 1;
    private static final int HEADER = 1 + Long.BYTES + Integer.BYTES + Long.BYTES;

    private HeldRepairSerde() {}

    static Serde<HeldRepair> of(Topic<StoryRepair> topic) {
        return Serdes.serdeFrom(
                (name, held) -> held == null ? null : write(topic, held),
                (name, bytes) -> bytes == null ? null : read(topic, bytes));
    }

    private static byte[] write(Topic<StoryRepair> topic, HeldRepair held) {
        byte[] order = topic.valueSerde().serializer().serialize(topic.name(), held.order());
        return ByteBuffer.allocate(HEADER + order.length)
                .put(SCHEME)
                .putLong(held.time().toEpochMilli())
                .putInt(held.partition())
                .putLong(held.offset())
                .put(order)
                .array();
    }

    private static HeldRepair read(Topic<StoryRepair> topic, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte scheme = in.get();
        if (scheme != SCHEME) {
            throw new IllegalStateException("No order is stored in scheme " + scheme);
        }
        Instant time = Instant.ofEpochMilli(in.getLong());
        int partition = in.getInt();
        long offset = in.getLong();
        byte[] order = new byte[in.remaining()];
        in.get(order);
        return new HeldRepair(
                topic.valueSerde().deserializer().deserialize(topic.name(), order), time, partition, offset);
    }
}

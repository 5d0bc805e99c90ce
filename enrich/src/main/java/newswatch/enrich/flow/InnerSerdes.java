package newswatch.enrich.flow;

import newswatch.schema.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Serdes for stores and internal topics. */
public final class InnerSerdes {

    private InnerSerdes() {}

    /**
     * Writes a record as it is written on its own topic, whatever store or internal topic it goes to: the schema id in
     * front of the bytes is one that the registry knows, so bytes of older programs stay readable.
     */
    public static <V extends SpecificRecord> Serde<V> as(Topic<V> topic) {
        Serializer<V> serializer = topic.valueSerde().serializer();
        Deserializer<V> deserializer = topic.valueSerde().deserializer();
        return Serdes.serdeFrom(
                (elsewhere, value) -> serializer.serialize(topic.name(), value),
                (elsewhere, bytes) -> deserializer.deserialize(topic.name(), bytes));
    }
}

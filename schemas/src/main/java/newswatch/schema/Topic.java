package newswatch.schema;

import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topic together with the only serdes that may read or write it. Keys are UTF-8 strings.
 *
 * @param name {@code news.<what>.<state>.v<n>}; dots and dashes only, since Kafka metrics confuse "." with "_"
 * @param valueSerde reads and writes the values
 * @param schema schema of the values
 * @param layout partitions, retention and size
 */
public record Topic<V extends SpecificRecord>(String name, Serde<V> valueSerde, Schema schema, Layout layout) {

    private static final Pattern NAME = Pattern.compile("news(\\.[a-z][a-z-]*){2}\\.v[1-9][0-9]*");

    public Topic {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Topic name '%s' does not match %s".formatted(name, NAME));
        }
    }

    /** Keys are strings on every topic. */
    public Serde<String> keySerde() {
        return Serdes.String();
    }

    /** Subject of the values in the registry (TopicNameStrategy). */
    public String subject() {
        return name + "-value";
    }

    /** How to read this topic; the source node is called {@code read-<name>}. */
    public Consumed<String, V> consumed() {
        return Consumed.with(keySerde(), valueSerde).withName("read-" + name);
    }

    /** How to write this topic; the sink node is called {@code write-<name>}. */
    public Produced<String, V> produced() {
        return Produced.with(keySerde(), valueSerde).withName("write-" + name);
    }
}

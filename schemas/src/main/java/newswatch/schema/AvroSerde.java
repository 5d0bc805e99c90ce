package newswatch.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro records in the Confluent wire format: a zero byte, the schema's id in four bytes, the record in Avro's binary
 * form. Never registers a schema. Null (a tombstone) stays null.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html">Wire
 *     format</a>
 */
public final class AvroSerde<V extends SpecificRecordBase> implements Serde<V> {

    private static final byte MAGIC = 0;
    private static final int HEADER = 5;

    private final Registry registry;
    private final Schema schema;
    private final SpecificData model;
    private final Map<Integer, SpecificDatumReader<V>> readers = new ConcurrentHashMap<>();

    /** Reads and writes records of one generated type. */
    public AvroSerde(Registry registry, Class<V> type) {
        this.registry = registry;
        this.model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
    }

    /** The schema that is written, and read into. */
    public Schema schema() {
        return schema;
    }

    @Override
    public Serializer<V> serializer() {
        return this::write;
    }

    @Override
    public Deserializer<V> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    private byte @Nullable [] write(String topic, @Nullable V value) {
        if (value == null) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(registry.idOf(topic + "-value", schema))
                .array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new SpecificDatumWriter<V>(schema, model).write(value, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return out.toByteArray();
    }

    /**
     * Reads one record.
     *
     * @throws UnreadableRecordException if the bytes are no record of this type, now and for ever
     * @throws RegistryUnavailableException if the registry does not answer in time
     */
    public @Nullable V read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER || bytes[0] != MAGIC) {
            throw new UnreadableRecordException(
                    "These %d bytes are not in the Confluent wire format.".formatted(bytes.length));
        }
        SpecificDatumReader<V> reader =
                readerOf(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt());
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
        try {
            return reader.read(null, decoder);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException unreadable) {
            throw new UnreadableRecordException(
                    "These bytes are no %s of the schema they name.".formatted(schema.getName()), unreadable);
        }
    }

    private SpecificDatumReader<V> readerOf(int id) {
        SpecificDatumReader<V> known = readers.get(id);
        if (known != null) {
            return known;
        }
        Schema written = registry.schemaOf(id)
                .orElseThrow(() -> new UnreadableRecordException("The registry knows no schema %d.".formatted(id)));
        if (!written.getFullName().equals(schema.getFullName())) {
            throw new UnreadableRecordException(
                    "This is a record of %s, not of %s.".formatted(written.getFullName(), schema.getFullName()));
        }
        SpecificDatumReader<V> reader = new SpecificDatumReader<>(written, schema, model);
        readers.put(id, reader);
        return reader;
    }
}

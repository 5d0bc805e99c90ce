package newswatch.ingest.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** Records as few bytes: hundreds of thousands of them are kept in memory and read one at a time. For one thread. */
public final class Packed<T extends SpecificRecordBase> {

    private static final int WORTH_DEFLATING = 200;
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;

    private final SpecificDatumWriter<T> writer;
    private final SpecificDatumReader<T> reader;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[1024];

    /** A packer of this kind of record. */
    public Packed(Class<T> type) {
        this.writer = new SpecificDatumWriter<>(type);
        this.reader = new SpecificDatumReader<>(type);
    }

    /** The first byte says whether the rest is deflated. */
    public byte[] pack(T value) {
        byte[] plain = encode(value);
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 1);
        if (plain.length < WORTH_DEFLATING) {
            out.write(PLAIN);
            out.writeBytes(plain);
        } else {
            out.write(DEFLATED);
            deflate(plain, out);
        }
        return out.toByteArray();
    }

    /** The record again. */
    public T unpack(byte[] packed) {
        byte[] plain = packed[0] == PLAIN ? Arrays.copyOfRange(packed, 1, packed.length) : inflate(packed);
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(plain, null));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] encode(T value) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            writer.write(value, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void deflate(byte[] plain, ByteArrayOutputStream out) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
    }

    private byte[] inflate(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(3 * packed.length);
        inflater.reset();
        inflater.setInput(packed, 1, packed.length - 1);
        try {
            while (!inflater.finished()) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
        } catch (DataFormatException impossible) {
            throw new IllegalStateException("Packed bytes are our own", impossible);
        }
        return out.toByteArray();
    }
}

package newswatch.analysis.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The stored form of {@link SignatureScheme#STORIES_1}: big-endian, each list with its length before it. */
final class SignatureCodec {

    private SignatureCodec() {}

    static byte[] write(SignatureContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(SignatureScheme.STORIES_1.code());
            out.writeLong(content.fingerprint());
            out.writeInt(content.words());
            writeTerms(content.terms(), out);
            writeNames(content.names(), out);
            writeQuantities(content.quantities(), out);
            writeDates(content.dates(), out);
            writeShingles(content.shingles(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException if it is of no known scheme, or damaged
     */
    static SignatureContent read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != SignatureScheme.STORIES_1.code()) {
            throw new IllegalArgumentException(
                    "Not a signature of a known scheme: " + (bytes.length == 0 ? "no bytes" : "scheme " + bytes[0]));
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            return new SignatureContent(
                    in.readLong(),
                    in.readInt(),
                    readTerms(in),
                    readNames(in),
                    readQuantities(in),
                    readDates(in),
                    readShingles(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("Damaged signature of " + bytes.length + " bytes", e);
        }
    }

    private static void writeTerms(Terms terms, DataOutputStream out) throws IOException {
        out.writeShort(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            out.writeInt(terms.hash(i));
            out.writeByte(terms.weight(i));
            out.writeByte(terms.flags(i));
        }
    }

    private static Terms readTerms(DataInputStream in) throws IOException {
        int size = in.readUnsignedShort();
        int[] hashes = new int[size];
        byte[] weights = new byte[size];
        byte[] flags = new byte[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.readInt();
            weights[i] = in.readByte();
            flags[i] = in.readByte();
        }
        return new Terms(hashes, weights, flags);
    }

    private static void writeNames(List<Name> names, DataOutputStream out) throws IOException {
        out.writeByte(names.size());
        for (Name name : names) {
            out.writeInt(name.hash());
            out.writeByte(name.weight());
            out.writeByte(name.flags());
            out.writeUTF(name.label());
        }
    }

    private static List<Name> readNames(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        List<Name> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            names.add(new Name(in.readInt(), in.readUnsignedByte(), in.readByte(), in.readUTF()));
        }
        return names;
    }

    private static void writeQuantities(List<Quantity> quantities, DataOutputStream out) throws IOException {
        out.writeByte(quantities.size());
        for (Quantity quantity : quantities) {
            out.writeLong(quantity.thousandths());
            out.writeInt(quantity.unit());
            out.writeByte(quantity.flags());
        }
    }

    private static List<Quantity> readQuantities(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        List<Quantity> quantities = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            quantities.add(new Quantity(in.readLong(), in.readInt(), in.readByte()));
        }
        return quantities;
    }

    private static void writeDates(List<DateHint> dates, DataOutputStream out) throws IOException {
        out.writeByte(dates.size());
        for (DateHint date : dates) {
            out.writeShort(date.year());
            out.writeByte(date.month());
            out.writeByte(date.day());
            out.writeByte(date.weekday());
            out.writeByte(date.flags());
        }
    }

    private static List<DateHint> readDates(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        List<DateHint> dates = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            dates.add(new DateHint(in.readShort(), in.readByte(), in.readByte(), in.readByte(), in.readByte()));
        }
        return dates;
    }

    private static void writeShingles(Shingles shingles, DataOutputStream out) throws IOException {
        out.writeByte(shingles.level());
        out.writeShort(shingles.size());
        for (int i = 0; i < shingles.size(); i++) {
            out.writeInt(shingles.hash(i));
        }
    }

    private static Shingles readShingles(DataInputStream in) throws IOException {
        int level = in.readUnsignedByte();
        int[] hashes = new int[in.readUnsignedShort()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
        }
        return new Shingles(level, hashes);
    }
}

package newswatch.enrich.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Placement;
import newswatch.analysis.story.Signature;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The stored form of placements; its first byte is the scheme: one may be added, never edited. */
final class PlacementSerde {

    private static final int SCHEME = 1;

    private PlacementSerde() {}

    static Serde<StoredPlacement> serde() {
        return Serdes.serdeFrom((topic, value) -> write(value), (topic, bytes) -> read(bytes));
    }

    private static byte @Nullable [] write(@Nullable StoredPlacement stored) {
        if (stored == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(SCHEME);
            out.writeUTF(stored.language());
            out.writeUTF(stored.placement().storyId());
            write(out, stored.placement().arrival());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Arrival arrival) throws IOException {
        out.writeUTF(arrival.articleId());
        out.writeInt(arrival.revision());
        out.writeUTF(arrival.outletId());
        out.writeBoolean(arrival.published().isPresent());
        out.writeLong(arrival.published().map(Instant::toEpochMilli).orElse(0L));
        out.writeLong(arrival.arrived().toEpochMilli());
        out.writeBoolean(arrival.backfill());
        byte[] signature = arrival.signature().toBytes();
        out.writeInt(signature.length);
        out.write(signature);
    }

    private static @Nullable StoredPlacement read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int scheme = in.readByte();
            if (scheme != SCHEME) {
                throw new IllegalStateException("No placement is stored in scheme " + scheme);
            }
            String language = in.readUTF();
            String storyId = in.readUTF();
            return new StoredPlacement(language, new Placement(readArrival(in), storyId));
        } catch (IOException broken) {
            throw new UncheckedIOException("A stored placement cannot be read", broken);
        }
    }

    private static Arrival readArrival(DataInputStream in) throws IOException {
        String articleId = in.readUTF();
        int revision = in.readInt();
        String outletId = in.readUTF();
        boolean dated = in.readBoolean();
        Instant published = Instant.ofEpochMilli(in.readLong());
        Instant arrived = Instant.ofEpochMilli(in.readLong());
        boolean backfill = in.readBoolean();
        byte[] signature = in.readNBytes(in.readInt());
        return new Arrival(
                articleId,
                revision,
                outletId,
                dated ? Optional.of(published) : Optional.empty(),
                arrived,
                backfill,
                Signature.fromBytes(signature));
    }
}

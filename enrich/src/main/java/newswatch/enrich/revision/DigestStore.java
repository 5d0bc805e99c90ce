package newswatch.enrich.revision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.revision.Digest;
import newswatch.analysis.revision.Digest.Passage;
import newswatch.analysis.revision.Digest.Position;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/** The digest of every article's latest revision, by article id; forgets by the time of the records. */
final class DigestStore {

    /** A part of the changelog's name; the number rises when the meaning of the bytes changes. */
    static final String NAME = "article-digests-v1";

    /** How long a digest is kept at least. */
    static final Duration KEPT = Duration.ofDays(31);

    /** One scheme may be added, never edited. */
    private static final int SCHEME = 1;

    private final WindowStore<String, KeptDigest> store;

    DigestStore(WindowStore<String, KeptDigest> store) {
        this.store = store;
    }

    static StoreBuilder<WindowStore<String, KeptDigest>> builder() {
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(NAME, KEPT, Duration.ofMillis(1), false), Serdes.String(), serde())
                .withCachingDisabled();
    }

    /** Takes out what is kept of an article. */
    Optional<KeptDigest> take(String articleId, Instant now) {
        Instant from = now.isBefore(Instant.EPOCH.plus(KEPT)) ? Instant.EPOCH : now.minus(KEPT);
        @Nullable KeyValue<Long, KeptDigest> latest = null;
        try (WindowStoreIterator<KeptDigest> kept = store.fetch(articleId, from, now.plus(KEPT))) {
            while (kept.hasNext()) {
                latest = kept.next();
            }
        }
        if (latest == null) {
            return Optional.empty();
        }
        store.put(articleId, null, latest.key);
        return Optional.of(latest.value);
    }

    void keep(String articleId, KeptDigest digest, Instant now) {
        store.put(articleId, digest, now.toEpochMilli());
    }

    /** The stored form. */
    static Serde<KeptDigest> serde() {
        return Serdes.serdeFrom((topic, value) -> write(value), (topic, bytes) -> read(bytes));
    }

    private static byte @Nullable [] write(@Nullable KeptDigest kept) {
        if (kept == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(SCHEME);
            out.writeInt(kept.revision());
            out.writeUTF(kept.textSha256());
            out.writeUTF(kept.digest().title());
            writePassages(out, kept.digest().sentences());
            writePositions(out, kept.digest().positions());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static void writePassages(DataOutputStream out, List<Passage> passages) throws IOException {
        out.writeShort(passages.size());
        int last = 0;
        for (Passage passage : passages) {
            out.writeInt(passage.hash());
            writeSmall(out, passage.start() - last);
            writeSmall(out, passage.end() - passage.start());
            last = passage.end();
        }
    }

    private static void writePositions(DataOutputStream out, List<Position> positions) throws IOException {
        out.writeShort(positions.size());
        for (Position position : positions) {
            out.writeUTF(position.actorId().orElse(""));
            out.writeUTF(position.actor());
            out.writeUTF(position.target());
            out.writeUTF(position.polarity());
        }
    }

    /** Seven bits a byte, the lowest first; a sign bit says that more follow. */
    private static void writeSmall(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readSmall(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
    }

    private static @Nullable KeptDigest read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int scheme = in.readByte();
            if (scheme != SCHEME) {
                throw new IllegalStateException("No digest is stored in scheme " + scheme);
            }
            int revision = in.readInt();
            String sha256 = in.readUTF();
            String title = in.readUTF();
            return new KeptDigest(revision, sha256, new Digest(title, readPassages(in), readPositions(in)));
        } catch (IOException broken) {
            throw new UncheckedIOException("A stored digest cannot be read", broken);
        }
    }

    private static List<Passage> readPassages(DataInputStream in) throws IOException {
        List<Passage> passages = new ArrayList<>();
        int last = 0;
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            int hash = in.readInt();
            int start = last + readSmall(in);
            last = start + readSmall(in);
            passages.add(new Passage(hash, start, last));
        }
        return passages;
    }

    private static List<Position> readPositions(DataInputStream in) throws IOException {
        List<Position> positions = new ArrayList<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            Optional<String> actorId = Optional.of(in.readUTF()).filter(id -> !id.isEmpty());
            positions.add(new Position(actorId, in.readUTF(), in.readUTF(), in.readUTF()));
        }
        return positions;
    }
}

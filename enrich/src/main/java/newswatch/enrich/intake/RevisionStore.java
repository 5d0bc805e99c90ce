package newswatch.enrich.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The latest revision of every article, by article id. */
final class RevisionStore {

    /** A part of the changelog's name; the number rises when the meaning of the bytes changes. */
    static final String NAME = "article-revisions-v1";

    private static final int FINGERPRINT = 16;
    private static final int HEADER = Integer.BYTES + FINGERPRINT;

    private final KeyValueStore<String, Revision> store;

    RevisionStore(KeyValueStore<String, Revision> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, Revision>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), serde())
                .withCachingDisabled();
    }

    Optional<Revision> find(String articleId) {
        return Optional.ofNullable(store.get(articleId));
    }

    void remember(String articleId, Revision revision) {
        store.put(articleId, revision);
    }

    /**
     * Four bytes of number, sixteen of fingerprint, sixteen of the text's fingerprint, the rest is the language.
     * Earlier versions wrote no fingerprint of the text; they are told apart by their length, for a language is
     * shorter.
     */
    static Serde<Revision> serde() {
        return Serdes.serdeFrom((topic, value) -> write(value), (topic, bytes) -> read(bytes));
    }

    private static byte @Nullable [] write(@Nullable Revision revision) {
        if (revision == null) {
            return null;
        }
        byte[] text = HexFormat.of().parseHex(revision.textFingerprint());
        byte[] language = revision.deskLanguage().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + text.length + language.length)
                .putInt(revision.number())
                .put(HexFormat.of().parseHex(revision.fingerprint()))
                .put(text)
                .put(language)
                .array();
    }

    private static @Nullable Revision read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        int language = bytes.length >= HEADER + FINGERPRINT ? HEADER + FINGERPRINT : HEADER;
        return new Revision(
                ByteBuffer.wrap(bytes).getInt(),
                HexFormat.of().formatHex(bytes, Integer.BYTES, HEADER),
                HexFormat.of().formatHex(bytes, HEADER, language),
                new String(bytes, language, bytes.length - language, StandardCharsets.UTF_8));
    }
}

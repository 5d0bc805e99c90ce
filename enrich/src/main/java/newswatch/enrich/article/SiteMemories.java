package newswatch.enrich.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswatch.analysis.extraction.SiteMemory;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What the pages of each host have in common, by host name. Each partition learns from the pages that it sees, which is
 * enough: what stands on every page of a host stands on every fourth of them too.
 */
final class SiteMemories {

    /** A part of the changelog's name; the number rises when the meaning of the bytes changes. */
    static final String NAME = "site-memories-v1";

    /** So many pages are learnt from one after the other; after that, one of {@link #SAMPLE} keeps the memory fresh. */
    private static final int EAGER = 32;

    private static final int SAMPLE = 4;

    private final KeyValueStore<String, byte[]> store;

    SiteMemories(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    /** What is known of the host of this address. */
    SiteMemory of(Optional<String> url) {
        return url.flatMap(SiteMemories::host)
                .flatMap(host -> Optional.ofNullable(store.get(host)))
                .flatMap(SiteMemory::of)
                .orElse(SiteMemory.EMPTY);
    }

    /** Learns from a page, once for each article. */
    void learn(String articleId, Optional<String> url, List<Long> fingerprints) {
        if (fingerprints.isEmpty()) {
            return;
        }
        SiteMemory memory = of(url);
        if (memory.pages() < EAGER || articleId.hashCode() % SAMPLE == 0) {
            url.flatMap(SiteMemories::host)
                    .ifPresent(host -> store.put(host, memory.with(fingerprints).toBytes()));
        }
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }
}

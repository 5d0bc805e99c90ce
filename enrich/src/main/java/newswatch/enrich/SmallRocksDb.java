package newswatch.enrich;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/** Bounds the memory of a store to some 12 MB: values are small, and the story desk keeps what is asked for often. */
public final class SmallRocksDb implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 4 * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 4 * 1024 * 1024;
    private static final int WRITE_BUFFERS = 2;

    private @Nullable Cache cache;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> settings) {
        cache = new LRUCache(CACHE_BYTES);
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
    }

    @Override
    public void close(String storeName, Options options) {
        if (cache != null) {
            cache.close();
        }
    }
}

/** Tests of the whole application without a broker: real topology, real settings, real RocksDB. */
@NullMarked
package newswatch.enrich;

import org.jspecify.annotations.NullMarked;

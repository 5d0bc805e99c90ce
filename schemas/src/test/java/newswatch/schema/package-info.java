/** Test support that other modules use too: a registry in memory with every schema registered. */
@NullMarked
package newswatch.schema;

import org.jspecify.annotations.NullMarked;

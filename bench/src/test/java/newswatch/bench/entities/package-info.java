@NullMarked
package newswatch.bench.entities;

import org.jspecify.annotations.NullMarked;

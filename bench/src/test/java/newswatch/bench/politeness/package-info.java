@NullMarked
package newswatch.bench.politeness;

import org.jspecify.annotations.NullMarked;

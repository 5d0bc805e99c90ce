@NullMarked
package newswatch.bench.speech;

import org.jspecify.annotations.NullMarked;

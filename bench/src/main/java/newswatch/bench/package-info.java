@NullMarked
package newswatch.bench;

import org.jspecify.annotations.NullMarked;

@NullMarked
package newswatch.sink;

import org.jspecify.annotations.NullMarked;

@NullMarked
package newswatch.runtime;

import org.jspecify.annotations.NullMarked;

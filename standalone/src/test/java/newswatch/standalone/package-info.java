@NullMarked
package newswatch.standalone;

import org.jspecify.annotations.NullMarked;

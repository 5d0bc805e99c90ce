@NullMarked
package newswatch.standalone.offline;

import org.jspecify.annotations.NullMarked;

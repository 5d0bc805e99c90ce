/** The tables that we ship beside our classes. */
@NullMarked
package newswatch.analysis.table;

import org.jspecify.annotations.NullMarked;

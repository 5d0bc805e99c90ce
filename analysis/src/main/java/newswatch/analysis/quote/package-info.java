/** Who is quoted, and where. */
@NullMarked
package newswatch.analysis.quote;

import org.jspecify.annotations.NullMarked;

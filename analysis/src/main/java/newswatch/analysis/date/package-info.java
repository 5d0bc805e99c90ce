/** Dates as feeds and pages write them. */
@NullMarked
package newswatch.analysis.date;

import org.jspecify.annotations.NullMarked;

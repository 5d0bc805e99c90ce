/**
 * Dates as feeds and pages write them. Start at {@link newswatch.analysis.date.LooseDate}; the forms it knows stand in
 * a table, {@code src/test/resources/date/dates.csv}: add a line there first. It has no clock, so "today" and "an hour
 * ago" are no dates, and a date in the future is one like any other.
 */
@NullMarked
package newswatch.analysis.date;

import org.jspecify.annotations.NullMarked;

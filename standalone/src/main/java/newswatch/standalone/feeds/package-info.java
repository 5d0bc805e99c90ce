/** {@code newswatch feeds}: look at, add, remove, check, bring in and take out the feeds that are watched. */
@NullMarked
package newswatch.standalone.feeds;

import org.jspecify.annotations.NullMarked;

/** From the bytes of a feed to its items. */
@NullMarked
package newswatch.analysis.feed;

import org.jspecify.annotations.NullMarked;

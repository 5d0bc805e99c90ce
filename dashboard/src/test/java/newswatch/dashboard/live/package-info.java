/** Tests, and what they need. */
@NullMarked
package newswatch.dashboard.live;

import org.jspecify.annotations.NullMarked;

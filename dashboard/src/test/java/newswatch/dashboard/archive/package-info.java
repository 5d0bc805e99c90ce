/** Tests, and what they need. */
@NullMarked
package newswatch.dashboard.archive;

import org.jspecify.annotations.NullMarked;

/** Tests, and what they need. */
@NullMarked
package newswatch.dashboard;

import org.jspecify.annotations.NullMarked;

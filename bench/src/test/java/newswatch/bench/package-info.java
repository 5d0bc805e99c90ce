/**
 * Tests of what the measurements are computed from and written with; the measurements themselves are run by hand and
 * CI.
 */
@NullMarked
package newswatch.bench;

import org.jspecify.annotations.NullMarked;

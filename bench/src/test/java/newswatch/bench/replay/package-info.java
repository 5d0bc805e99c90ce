/** The replay, small; the whole of it is run by hand. */
@NullMarked
package newswatch.bench.replay;

import org.jspecify.annotations.NullMarked;

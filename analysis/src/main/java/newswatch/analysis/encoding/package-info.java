/** From bytes to characters, when what the bytes say of themselves may be wrong. */
@NullMarked
package newswatch.analysis.encoding;

import org.jspecify.annotations.NullMarked;

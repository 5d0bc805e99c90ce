/** Text as tokens and sentences, and offsets in code points. */
@NullMarked
package newswatch.analysis.text;

import org.jspecify.annotations.NullMarked;

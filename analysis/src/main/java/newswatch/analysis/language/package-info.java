/** Which language a text is in. */
@NullMarked
package newswatch.analysis.language;

import org.jspecify.annotations.NullMarked;

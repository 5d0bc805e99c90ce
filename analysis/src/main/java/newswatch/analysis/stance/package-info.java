/** Who stands where on what, with the sentence that proves it. */
@NullMarked
package newswatch.analysis.stance;

import org.jspecify.annotations.NullMarked;

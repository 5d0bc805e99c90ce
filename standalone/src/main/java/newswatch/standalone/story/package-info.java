/** {@code newswatch story}: look at a story, part what was joined wrongly, join what belongs together. */
@NullMarked
package newswatch.standalone.story;

import org.jspecify.annotations.NullMarked;

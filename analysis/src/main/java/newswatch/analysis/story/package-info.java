/** Which articles report the same happening: signatures of articles and the story desk that decides. */
@NullMarked
package newswatch.analysis.story;

import org.jspecify.annotations.NullMarked;

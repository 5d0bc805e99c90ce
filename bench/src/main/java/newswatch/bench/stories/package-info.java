/**
 * What the story desk costs and how well it does beside two plain methods: on invented news of any amount, whose
 * stories are known because they were made up with it.
 *
 * <p>Start at {@link newswatch.bench.stories.StoriesScaleCommand}, {@code newswatch bench stories-scale}.
 */
@NullMarked
package newswatch.bench.stories;

import org.jspecify.annotations.NullMarked;

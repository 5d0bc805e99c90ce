/**
 * How well names are found, by the strict count of the published figures, and how fast, beside another recogniser that
 * runs in a process of its own.
 *
 * <p>Start at {@link newswatch.bench.entities.EntitiesCommand}, {@code newswatch bench entities DIR}.
 */
@NullMarked
package newswatch.bench.entities;

import org.jspecify.annotations.NullMarked;

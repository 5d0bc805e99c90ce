/**
 * Whether the story desk keeps its promises when its instances come, go and die: the same invented articles twice, once
 * undisturbed, once with rebalances and kills, and everything that came out is compared.
 *
 * <pre>
 *   {@link newswatch.bench.replay.SyntheticStream} ──▶ {@link newswatch.bench.replay.Tape} ──┬─▶ run 1: one instance ──▶ {@link newswatch.bench.replay.Outcome} ─┐
 *                                                 └─▶ run 2: disturbed ────▶ {@link newswatch.bench.replay.Outcome} ─┴─▶ {@link newswatch.bench.replay.Differences}
 * </pre>
 *
 * <p>Start at {@link newswatch.bench.replay.ReplayCommand}, {@code newswatch bench replay}.
 */
@NullMarked
package newswatch.bench.replay;

import org.jspecify.annotations.NullMarked;

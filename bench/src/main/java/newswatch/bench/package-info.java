/**
 * Measurements of the whole system, all in one run on one machine, so that they can be compared with each other: the
 * machine's limit (a topology that only copies), the analysis by stages, the story desk, the whole way, latency, start
 * and memory. {@code ./newswatch bench} prints them as a Markdown document.
 *
 * <p>Start at {@link newswatch.bench.Bench}. Rates are ratios to the copy topology of the same run: these machines are
 * noisy, and a bare number means little.
 */
@NullMarked
package newswatch.bench;

import org.jspecify.annotations.NullMarked;

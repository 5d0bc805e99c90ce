/**
 * Quotations and stance statements against gold sets, and how fast both are found.
 *
 * <p>Start at {@link newswatch.bench.speech.QuotesCommand} and {@link newswatch.bench.speech.StancesCommand}. The sets
 * are only read; nothing of them is in the product.
 */
@NullMarked
package newswatch.bench.speech;

import org.jspecify.annotations.NullMarked;

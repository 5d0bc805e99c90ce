/**
 * A year of a thousand feeds in some minutes: a simulated web of hundreds of sites with everything that goes wrong on
 * the real one, the real classes of ingest on top of it in virtual time, and a ledger that counts from the publishers'
 * side who was asked too often and which item did not arrive.
 *
 * <pre>
 *   {@link newswatch.bench.politeness.World} (drawn from a seed) ── {@link newswatch.bench.politeness.SimulatedWeb} ──▶ ingest ──▶ outbox in memory
 *                                             │                                                │
 *                                  {@link newswatch.bench.politeness.ExchangeLedger}                           {@link newswatch.bench.politeness.ItemLedger}
 * </pre>
 *
 * <p>Start at {@link newswatch.bench.politeness.PolitenessCommand}, {@code newswatch bench politeness}. The ledgers
 * know nothing of ingest's own books: they see what a publisher sees, and what reached the raw topic.
 */
@NullMarked
package newswatch.bench.politeness;

import org.jspecify.annotations.NullMarked;

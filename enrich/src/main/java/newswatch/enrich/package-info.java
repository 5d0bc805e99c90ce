/**
 * The Kafka Streams application that turns raw articles into analysed ones, stories and stance statements, exactly
 * once.
 *
 * <p>Start at {@link newswatch.enrich.EnrichTopology}, which joins the steps; a step lives in a package of its own
 * ({@code intake}, {@code article}, {@code story}) and thinks in the module {@code analysis}. What is remembered stands
 * in the package descriptions. Names of nodes and stores are part of the stored state: changing one is a migration.
 */
@NullMarked
package newswatch.enrich;

import org.jspecify.annotations.NullMarked;

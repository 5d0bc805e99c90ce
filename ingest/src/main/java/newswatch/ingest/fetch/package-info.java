/**
 * Asking the web politely. Start at {@link newswatch.ingest.fetch.PoliteWeb}, which sends every hop of every request
 * the same way: address guard, robots.txt ({@link newswatch.ingest.fetch.RobotsBook}), turn at the
 * {@link newswatch.ingest.fetch.PoliteGate}, {@link newswatch.ingest.fetch.Transport}.
 *
 * <p>What decides runs on the {@link newswatch.ingest.time.Timeline} and keeps no locks; what blocks, DNS and HTTP, is
 * behind {@link newswatch.ingest.fetch.Resolver} and {@link newswatch.ingest.fetch.Transport}, real
 * ({@link newswatch.ingest.fetch.SystemResolver}, {@link newswatch.ingest.fetch.HttpTransport}) or simulated. Remembers
 * robots.txt for a day and each site's and address's last end for as long as its gap; only what sites have asked for by
 * 429 and 503 ({@link newswatch.ingest.fetch.SitePatience}) outlives the process, by whoever listens. Knows nothing of
 * feeds, articles or Kafka.
 */
@NullMarked
package newswatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;

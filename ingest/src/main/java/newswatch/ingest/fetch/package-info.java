/**
 * Polite fetching: {@link newswatch.ingest.fetch.PoliteWeb} takes every hop of every request through the address guard,
 * robots.txt and the {@link newswatch.ingest.fetch.PoliteGate}, and hands it to a
 * {@link newswatch.ingest.fetch.Transport}. Knows nothing of feeds, articles or Kafka.
 */
@NullMarked
package newswatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;

/**
 * Polite fetching of one address: {@link newswatch.ingest.fetch.Fetcher} asks one request at a time per host with a
 * least gap, follows redirects by itself so that every hop is checked, and never takes more bytes than allowed. Knows
 * nothing of feeds, articles or Kafka.
 */
@NullMarked
package newswatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;

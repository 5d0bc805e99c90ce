/**
 * Takes articles over HTTP: {@link newswatch.ingest.push.PushServer} answers one line for every line, after all of a
 * request has been committed in one transaction.
 */
@NullMarked
package newswatch.ingest.push;

import org.jspecify.annotations.NullMarked;

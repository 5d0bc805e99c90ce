/**
 * Brings files in: {@link newswatch.ingest.importer.ImportFiles} turns files and folders into lines for the push
 * endpoint, one at a time, and {@link newswatch.ingest.importer.PushClient} sends them. Both are idempotent: the same
 * files give the same article ids.
 */
@NullMarked
package newswatch.ingest.importer;

import org.jspecify.annotations.NullMarked;

/** Tests, and what they need. */
@NullMarked
package newswatch.ingest.rights;

import org.jspecify.annotations.NullMarked;

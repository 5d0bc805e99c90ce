/**
 * {@code newswatch gazetteer}: names that users add to those we ship. The topic is the truth; a running instance takes
 * every change in within a second. Files go the way {@link newswatch.standalone.gazetteer.NameRows} (rows of CSV, TSV
 * or JSON) → {@link newswatch.standalone.gazetteer.NameColumns} (which column is what) →
 * {@link newswatch.standalone.gazetteer.NameImport} (rows of one thing become one entry).
 */
@NullMarked
package newswatch.standalone.gazetteer;

import org.jspecify.annotations.NullMarked;

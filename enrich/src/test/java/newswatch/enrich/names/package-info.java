@NullMarked
package newswatch.enrich.names;

import org.jspecify.annotations.NullMarked;

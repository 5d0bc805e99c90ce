@NullMarked
package newswatch.enrich;

import org.jspecify.annotations.NullMarked;

@NullMarked
package newswatch.enrich.issues;

import org.jspecify.annotations.NullMarked;

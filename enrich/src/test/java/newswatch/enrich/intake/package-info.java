@NullMarked
package newswatch.enrich.intake;

import org.jspecify.annotations.NullMarked;

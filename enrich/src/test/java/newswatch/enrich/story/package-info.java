@NullMarked
package newswatch.enrich.story;

import org.jspecify.annotations.NullMarked;

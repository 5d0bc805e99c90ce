@NullMarked
package newswatch.enrich.article;

import org.jspecify.annotations.NullMarked;

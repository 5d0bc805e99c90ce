/** The words that say what an article is about. */
@NullMarked
package newswatch.analysis.keyword;

import org.jspecify.annotations.NullMarked;

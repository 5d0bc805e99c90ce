/** From the bytes of a web page to the article in it, with its metadata. */
@NullMarked
package newswatch.analysis.extraction;

import org.jspecify.annotations.NullMarked;

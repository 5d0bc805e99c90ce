/** From raw text, as agencies and scrapers deliver it, to the article alone; what goes is reported. */
@NullMarked
package newswatch.analysis.cleaning;

import org.jspecify.annotations.NullMarked;

package newswatch.analysis.extraction;

import java.util.List;
import newswatch.analysis.cleaning.Removed;

/**
 * What a page has to say when all else is left out.
 *
 * @param text paragraphs, separated by one blank line
 * @param removed what was taken out from within
 * @param fingerprints of all blocks that were no boilerplate
 */
record Article(String text, List<Removed> removed, List<Long> fingerprints) {}

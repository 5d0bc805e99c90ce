package newswatch.analysis.cleaning;

/**
 * A stretch of text that cleaning took out.
 *
 * @param kind newsletter, caption, breadcrumb, references, counter, teaser, repeated_title, dateline, agency_mark, ...
 * @param text the text itself
 */
public record Removed(String kind, String text) {}

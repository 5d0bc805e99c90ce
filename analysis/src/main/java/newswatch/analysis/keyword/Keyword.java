package newswatch.analysis.keyword;

/**
 * A word that says what an article is about.
 *
 * @param weight greater is more telling
 */
public record Keyword(String term, double weight) {}

/**
 * The analysis of one article as a step: {@link newswatch.enrich.article.AnalyzeArticles} asks
 * {@link newswatch.analysis.ArticleAnalyzer}; the other classes translate between the contracts and the analysis.
 * Remembers nothing.
 */
@NullMarked
package newswatch.enrich.article;

import org.jspecify.annotations.NullMarked;

/**
 * English clauses without a parser. English shows by order what German shows by case, so a chunker and a reader of what
 * stands before and behind a verb are enough.
 *
 * <pre>
 *   tokens ──▶ {@link newswatch.analysis.english.EnglishWord} ──▶ {@link newswatch.analysis.english.Piece} ──▶ {@link newswatch.analysis.english.EnglishClause}: who does what to what
 * </pre>
 *
 * <p>Start at {@link newswatch.analysis.english.EnglishReader}. Quotations and stances are read off its answer, into
 * the same records as the German ones. Everything is a pure function of the text.
 */
@NullMarked
package newswatch.analysis.english;

import org.jspecify.annotations.NullMarked;

/**
 * German clauses without a parser: words with their readings, noun phrases, clauses, verb groups, subjects.
 *
 * <pre>
 *   tokens ──▶ {@link newswatch.analysis.clause.Word} ──▶ {@link newswatch.analysis.clause.Clause} ──▶ verb group, phrases, subject
 * </pre>
 *
 * <p>Start at {@link newswatch.analysis.clause.DiscourseReader}: the whole text, clause by clause, with what a pronoun
 * or a role stands for. Quotations and stances are read off it. Everything is a pure function of the text.
 */
@NullMarked
package newswatch.analysis.clause;

import org.jspecify.annotations.NullMarked;

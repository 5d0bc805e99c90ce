/**
 * From page or text to knowledge.
 *
 * <pre>
 *   bytes ──▶ extraction ┐
 *   text  ──▶ cleaning ──┴▶ language ─▶ text ─▶ entity ─▶ quote ─▶ stance ─▶ keyword ─▶ story.Signature
 *                                                                                           │
 *                                                        story.StoryDesk (remembers) ◀──────┘
 * </pre>
 *
 * <p>Start at {@link newswatch.analysis.ArticleAnalyzer}. Everything here is a function of its arguments: no clock, no
 * randomness, no I/O but resources of our own, no Kafka. Only {@link newswatch.analysis.story.StoryDesk} remembers, and
 * what it remembers can be given back to it.
 */
@NullMarked
package newswatch.analysis;

import org.jspecify.annotations.NullMarked;

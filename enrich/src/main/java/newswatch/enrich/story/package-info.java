/**
 * The story desk as a step: which story an article belongs to, and what the story looks like then.
 *
 * <pre>
 *   article ──▶ {@link newswatch.enrich.story.StoryDeskStep} ──▶ {@link newswatch.enrich.story.StoryRoom} ──▶ events, states, statements
 *                                                   │ asks
 *                                  {@link newswatch.enrich.story.Desk} (one per language, in memory, made again from story-placements-v1)
 * </pre>
 *
 * <p>Remembers, per open story, the placements of its articles in order of arrival ({@code story-placements-v1}), a
 * card per article ({@code story-members-v1}), and what cannot be summed up from the cards ({@code story-states-v1}). A
 * card is the state of a story that has that one article; the state of a story is the sum of its cards. All of it goes
 * when the desk closes the story, by the time of the records.
 */
@NullMarked
package newswatch.enrich.story;

import org.jspecify.annotations.NullMarked;

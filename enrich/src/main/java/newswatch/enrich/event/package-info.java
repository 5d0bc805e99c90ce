/**
 * Links stories of different languages that report the same event. Start at {@link newswatch.enrich.event.EventStep}.
 * It remembers the stories of three days and their links; its stores are written as the records are on their topics.
 */
@NullMarked
package newswatch.enrich.event;

import org.jspecify.annotations.NullMarked;

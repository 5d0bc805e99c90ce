/**
 * Which stories of different languages report the same event. Start at {@link newswatch.analysis.event.EventDesk}. It
 * is a pure function of the cards it is shown and their order; remembering them is the caller's business.
 */
@NullMarked
package newswatch.analysis.event;

import org.jspecify.annotations.NullMarked;

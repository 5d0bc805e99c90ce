/**
 * What all steps share: the {@link newswatch.enrich.flow.Checked} answer of a step that may refuse, the dead letters
 * made of refusals, the counters, and serdes for what stays inside the application. Remembers nothing.
 */
@NullMarked
package newswatch.enrich.flow;

import org.jspecify.annotations.NullMarked;

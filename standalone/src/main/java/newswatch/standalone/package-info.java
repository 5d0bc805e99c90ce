/**
 * The command line of Newswatch, and the whole of it in one process.
 *
 * <pre>
 *   newswatch ─┬─ offline: extract, feed, analyze, stories   {@link newswatch.standalone.offline}
 *              ├─ up, demo, run, status, topics, import      {@link newswatch.standalone.live}
 *              │     on Kafka, a registry and PostgreSQL     {@link newswatch.standalone.embedded}
 *              └─ the demo's outlets and their web pages     {@link newswatch.standalone.demo}
 * </pre>
 *
 * <p>Start at {@link newswatch.standalone.Newswatch}. What the user did wrong is a
 * {@link newswatch.standalone.UserError}: one sentence, no stack trace.
 */
@NullMarked
package newswatch.standalone;

import org.jspecify.annotations.NullMarked;

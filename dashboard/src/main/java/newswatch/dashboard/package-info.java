/**
 * The page that shows what is happening now, with its JSON API and server-sent events.
 *
 * <pre>
 *   news.story.state.v1 ─┐
 *   news.feed.health.v1 ─┼▶ {@link newswatch.dashboard.live} (memory, newest stories) ─┬▶ {@link newswatch.dashboard.web} ─▶ browser
 *   news.deadletter.*   ─┘                                                            │   page, JSON, events
 *   PostgreSQL ──────────▶ {@link newswatch.dashboard.archive} (articles, search) ─────┘
 * </pre>
 *
 * <p>Start at {@link newswatch.dashboard.DashboardService}. It remembers nothing: everything is read again from the
 * topics at every start. It never writes.
 */
@NullMarked
package newswatch.dashboard;

import org.jspecify.annotations.NullMarked;

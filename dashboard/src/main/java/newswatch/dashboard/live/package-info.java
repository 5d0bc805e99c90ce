/**
 * What is happening now, held in memory: the newest stories, the state of the feeds, the latest dead letters, and the
 * events that tell browsers of changes. Start at {@link newswatch.dashboard.live.LiveNews}, which is filled by
 * {@link newswatch.dashboard.live.TopicReader}. Stories are kept as finished JSON, so an answer costs nothing and no
 * reader can see a story half changed.
 */
@NullMarked
package newswatch.dashboard.live;

import org.jspecify.annotations.NullMarked;

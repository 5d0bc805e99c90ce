package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import newswatch.contract.FeedHealth;

/** How feeds are doing. */
final class FeedHealthTable implements Table<FeedHealth> {

    private static final String UPSERT = """
            insert into feed_health (feed_id, url, name, status, explanation, http_status, last_attempt_at,
                last_success_at, next_attempt_at, consecutive_failures, items_in_feed, articles_total,
                interval_seconds, polls_total, not_modified_total, warnings, moved_to, hub)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (feed_id) do update set
                url = excluded.url, name = excluded.name, status = excluded.status,
                explanation = excluded.explanation, http_status = excluded.http_status,
                last_attempt_at = excluded.last_attempt_at, last_success_at = excluded.last_success_at,
                next_attempt_at = excluded.next_attempt_at, consecutive_failures = excluded.consecutive_failures,
                items_in_feed = excluded.items_in_feed, articles_total = excluded.articles_total,
                interval_seconds = excluded.interval_seconds, polls_total = excluded.polls_total,
                not_modified_total = excluded.not_modified_total, warnings = excluded.warnings,
                moved_to = excluded.moved_to, hub = excluded.hub
            where feed_health.last_attempt_at <= excluded.last_attempt_at
            """;

    @Override
    public void write(Connection transaction, Entry<FeedHealth> entry) throws SQLException {
        FeedHealth feed = entry.value();
        try (Sql sql = Sql.of(transaction, UPSERT)) {
            sql.text(feed.getFeedId()).text(feed.getUrl()).text(feed.getName());
            sql.name(feed.getStatus()).text(feed.getExplanation()).integer(feed.getHttpStatus());
            sql.time(feed.getLastAttemptAt()).time(feed.getLastSuccessAt()).time(feed.getNextAttemptAt());
            sql.number(feed.getConsecutiveFailures()).number(feed.getItemsInFeed());
            sql.number(feed.getArticlesTotal()).integer(feed.getIntervalSeconds());
            sql.number(feed.getPollsTotal()).number(feed.getNotModifiedTotal()).texts(feed.getWarnings());
            sql.text(feed.getMovedTo()).text(feed.getHub()).run();
        }
    }

    @Override
    public void remove(Connection transaction, String feedId) throws SQLException {
        try (Sql sql = Sql.of(transaction, "delete from feed_health where feed_id = ?")) {
            sql.text(feedId).run();
        }
    }
}

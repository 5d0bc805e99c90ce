package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import newswatch.contract.FeedHealth;

/** How feeds are doing. */
final class FeedHealthTable implements Table<FeedHealth> {

    private static final String UPSERT = """
            insert into feed_health (feed_id, url, name, status, explanation, http_status, last_attempt_at,
                last_success_at, next_attempt_at, consecutive_failures, items_in_feed, articles_total)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (feed_id) do update set
                url = excluded.url, name = excluded.name, status = excluded.status,
                explanation = excluded.explanation, http_status = excluded.http_status,
                last_attempt_at = excluded.last_attempt_at, last_success_at = excluded.last_success_at,
                next_attempt_at = excluded.next_attempt_at, consecutive_failures = excluded.consecutive_failures,
                items_in_feed = excluded.items_in_feed, articles_total = excluded.articles_total
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
            sql.number(feed.getArticlesTotal()).run();
        }
    }

    @Override
    public void remove(Connection transaction, String feedId) throws SQLException {
        try (Sql sql = Sql.of(transaction, "delete from feed_health where feed_id = ?")) {
            sql.text(feedId).run();
        }
    }
}

package newswatch.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The store as its users see it. */
final class Store implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 2;
    private static final long COUNT_EVERY_MILLIS = 25;
    private static final long PATIENCE_SECONDS = 60;

    private final Connection connection;

    Store(Instance instance) throws SQLException {
        connection = DriverManager.getConnection(instance.jdbcUrl(), instance.jdbcUser(), "none");
    }

    /** How many articles are stored, each together with its place in a story. */
    long articles() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from article join story_member using (article_id)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Optional<String> storyOf(String articleId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select story_id from article join story_member using (article_id) where article_id = ?")) {
            statement.setString(1, articleId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * Waits until so many articles are stored with their stories.
     *
     * @throws TimeoutException if for a minute no further one comes
     */
    void awaitArticles(long wanted) throws SQLException, InterruptedException, TimeoutException {
        long stored = articles();
        long moved = System.nanoTime();
        while (stored < wanted) {
            TimeUnit.MILLISECONDS.sleep(COUNT_EVERY_MILLIS);
            long now = articles();
            if (now > stored) {
                moved = System.nanoTime();
                stored = now;
            } else if (System.nanoTime() - moved > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new TimeoutException("Only %d of %d articles are stored with a story".formatted(now, wanted));
            }
        }
    }

    /**
     * Waits until an article is stored with its story, and returns the story's id.
     *
     * @throws TimeoutException if that takes more than a minute
     */
    String awaitStory(String articleId) throws SQLException, InterruptedException, TimeoutException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Optional<String> story = storyOf(articleId);
        while (story.isEmpty()) {
            if (System.nanoTime() > giveUp) {
                throw new TimeoutException("Article %s is not stored after a minute".formatted(articleId));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            story = storyOf(articleId);
        }
        return story.get();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The one connection of the sink: tables up to date, and no second sink beside it. */
final class Database {

    /** Any number that nothing else in this database locks. */
    private static final long ONE_SINK_ONLY = 7_237_110_523L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int SECONDS = 10;

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    Database(SinkConfig config) {
        source.setUrl(config.jdbcUrl());
        source.setUser(config.jdbcUser());
        source.setPassword(config.jdbcPassword());
        source.setConnectTimeout(SECONDS);
        source.setApplicationName("newswatch-sink");
    }

    /** Brings the tables to what this version needs. */
    void migrate() {
        Flyway.configure().dataSource(source).loggers("slf4j").load().migrate();
    }

    /**
     * Opens a connection without auto-commit that holds the lock of the one sink until it is closed.
     *
     * @throws SQLException if the database is away, or another sink is at work
     */
    Connection open() throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            lock(connection);
            connection.commit();
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Waits a moment: the connection of a sink that has just been stopped may still be closing. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '2s'");
            statement.execute("select pg_advisory_lock(%d)".formatted(ONE_SINK_ONLY));
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                throw new SQLException("Another sink writes to this database.", failure);
            }
            throw failure;
        }
    }
}

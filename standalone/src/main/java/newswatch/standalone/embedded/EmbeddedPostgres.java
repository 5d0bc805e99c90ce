package newswatch.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A durable PostgreSQL as a process of its own, reachable from this machine alone. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "newswatch";
    private static final String USER = "postgres";
    private static final int PREFERRED_PORT = 15432;
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts it on its data and returns when it takes connections; one that a killed Newswatch left is stopped first.
     */
    public static EmbeddedPostgres start(DataFolder folder, Ports ports) throws IOException {
        Path data = folder.folder("postgres");
        stopOrphan(data);
        EmbeddedPostgres started = new EmbeddedPostgres(builder(folder, data)
                .setPort(ports.of("postgres", PREFERRED_PORT))
                .start());
        started.createDatabase();
        return started;
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(DataFolder folder, Path data)
            throws IOException {
        var log =
                ProcessBuilder.Redirect.appendTo(folder.at("logs/postgres.log").toFile());
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.folder("postgres-program").toFile())
                .setPGStartupWait(START_PATIENCE)
                .setRegisterShutdownHook(false)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "64MB")
                // The library is made for tests and turns these off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** The process file is believed only if it names a server that works on these very data. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> orphan = Children.ours(pidFile, List.of("postgres", data + " "));
        if (orphan.isPresent()) {
            interrupt(orphan.get());
            Children.stop(orphan.get());
        }
        // Left by a crash; after a reboot its number may belong to anyone, and the server would not start.
        Files.deleteIfExists(pidFile);
    }

    /** The signal for a fast shutdown; the usual one would wait for clients. */
    private static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start();
        Children.isGone(process);
    }

    private void createDatabase() throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = 'newswatch'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database newswatch");
        } catch (SQLException failure) {
            throw new IOException("PostgreSQL did not make the database: " + failure.getMessage(), failure);
        }
    }

    /** Where clients connect. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    /** The user that owns everything; it needs no password from this machine. */
    public String user() {
        return USER;
    }

    /** Stops it; returns when all is on disk. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL did not stop", failure);
        }
    }
}

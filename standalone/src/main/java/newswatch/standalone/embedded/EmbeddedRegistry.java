package newswatch.standalone.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newswatch.standalone.UserError;

/**
 * A schema registry as a process of its own, with its data in a file. When Newswatch is killed it lives on, and the
 * next start takes it over.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final int PREFERRED_PORT = 18081;
    private static final int OK = 200;
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(2);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final ProcessHandle process;
    private final int port;
    private final Path pidFile;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_PATIENCE).build();

    private EmbeddedRegistry(ProcessHandle process, int port, Path pidFile) {
        this.process = process;
        this.port = port;
        this.pidFile = pidFile;
    }

    /**
     * Starts the registry, or takes over the one that a killed Newswatch left; returns before it answers.
     *
     * @param program folder with the unpacked registry
     */
    public static EmbeddedRegistry start(DataFolder folder, Ports ports, Path program) throws IOException {
        Path pidFile = folder.at("run/registry.pid");
        Optional<ProcessHandle> orphan = Children.ours(pidFile, List.of(mark(folder) + " "));
        if (orphan.isPresent()) {
            EmbeddedRegistry left = new EmbeddedRegistry(orphan.get(), ports.last("registry", PREFERRED_PORT), pidFile);
            if (left.isReady()) {
                return left;
            }
            Children.stop(orphan.get());
        }
        int port = ports.of("registry", PREFERRED_PORT);
        Process process = launch(folder, port, jar(program));
        Files.writeString(pidFile, Long.toString(process.pid()), StandardCharsets.US_ASCII);
        return new EmbeddedRegistry(process.toHandle(), port, pidFile);
    }

    private static Process launch(DataFolder folder, int port, Path jar) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", mark(folder)));
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        command.addAll(List.of("-Dquarkus.http.access-log.enabled=false", "-Dquarkus.banner.enabled=false"));
        // The pool opens 20 connections by default.
        command.addAll(List.of(
                "-Dquarkus.datasource.jdbc.initial-size=1",
                "-Dquarkus.datasource.jdbc.min-size=1",
                "-Dquarkus.datasource.jdbc.max-size=8"));
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        // A schema's id must be on disk before a record carries it.
        builder.environment()
                .put(
                        "REGISTRY_DATASOURCE_URL",
                        "jdbc:h2:file:" + folder.folder("registry").resolve("db") + ";WRITE_DELAY=0");
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.at("logs/registry.log").toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder.start();
    }

    private static String mark(DataFolder folder) {
        return "-Dnewswatch.registry.of=" + folder.root();
    }

    private static Path jar(Path program) throws IOException {
        if (Files.isDirectory(program)) {
            try (var files = Files.list(program)) {
                Optional<Path> jar = files.filter(file -> file.toString().endsWith("-runner.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw new UserError("The schema registry is missing in %s; delete %s and start again to rebuild it."
                .formatted(program, program.resolveSibling("built")));
    }

    /** Address of its Confluent-compatible interface. */
    public String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /**
     * Waits until it answers.
     *
     * @throws IllegalStateException if it ends, or does not answer for a minute and a half
     */
    public EmbeddedRegistry awaitReady() throws InterruptedException {
        long giveUp = System.nanoTime() + START_PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                throw new IllegalStateException("The schema registry did not start; see logs/registry.log");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return this;
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                .timeout(ANSWER_PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops the process. */
    @Override
    public void close() {
        Children.stop(process);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException harmless) {
            // The next start sees that no process of ours has this id.
        }
    }
}

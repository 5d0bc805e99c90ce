package newswatch.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import newswatch.enrich.EnrichMain;

/** An instance of enrich as it runs in production: a process of its own, with its own state folder. */
final class EnrichProcess {

    private static final long STOP_SECONDS = 30;

    private final String id;
    private final Path state;
    private final Process process;

    private EnrichProcess(String id, Path state, Process process) {
        this.id = id;
        this.state = state;
        this.process = process;
    }

    /**
     * Launches it and returns at once.
     *
     * @param id its instance id
     * @param state its state folder, empty or left by another
     * @param settings what else it is told, by variable
     */
    static EnrichProcess launch(String id, Path state, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        state.resolveSibling(id + ".log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("NEWSWATCH_"));
        builder.environment().putAll(settings);
        builder.environment().put("NEWSWATCH_ENRICH_INSTANCE_ID", id);
        builder.environment()
                .put(
                        "NEWSWATCH_ENRICH_STATE_DIR",
                        Files.createDirectories(state).toString());
        return new EnrichProcess(id, state, builder.start());
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1536m",
                "-XX:+UseSerialGC",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=newswatch.contract",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EnrichMain.class.getName());
    }

    String id() {
        return id;
    }

    Path state() {
        return state;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, and waits until it is gone. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }
}

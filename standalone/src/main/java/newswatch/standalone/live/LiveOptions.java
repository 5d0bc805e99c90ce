package newswatch.standalone.live;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that run everything. */
final class LiveOptions {

    private static final int DEFAULT_PORT = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept; default NEWSWATCH_DATA, then data/ of the project.")
    @Nullable
    Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the page, 0 for any; default NEWSWATCH_DASHBOARD_PORT, then 8080.")
    @Nullable
    Integer port;

    int port(Home home) {
        return port != null
                ? port
                : Integer.parseInt(
                        home.environment().getOrDefault("NEWSWATCH_DASHBOARD_PORT", Integer.toString(DEFAULT_PORT)));
    }
}

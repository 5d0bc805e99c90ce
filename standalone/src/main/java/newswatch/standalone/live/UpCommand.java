package newswatch.standalone.live;

import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.standalone.Console;
import newswatch.standalone.embedded.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newswatch up}. */
@Command(
        name = "up",
        description = "Runs everything on Kafka, a registry and PostgreSQL of its own.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LiveOptions options = new LiveOptions();

    /** Tells there. */
    public UpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Home home = Home.ofProcess();
        return new LiveRun(console)
                .run(home, home.data(options.data, "live"), options.port(home), UpCommand::nothingMore);
    }

    private static LiveRun.Extras nothingMore(DataFolder folder, Steps steps) {
        return new LiveRun.Extras() {
            @Override
            public Map<String, String> ingestDefaults() {
                return Map.of();
            }

            @Override
            public void ready() {
                // Nothing waits for it.
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}

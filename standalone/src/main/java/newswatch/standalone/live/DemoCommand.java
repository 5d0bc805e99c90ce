package newswatch.standalone.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.standalone.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newswatch demo}. */
@Command(
        name = "demo",
        description = "As up, with twelve invented outlets that publish sixty articles in two and a half minutes.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LiveOptions options = new LiveOptions();

    /** Tells there. */
    public DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Home home = Home.ofProcess();
        return new LiveRun(console)
                .run(withoutFeeds(home), home.data(options.data, "demo"), options.port(home), DemoOutlets::start);
    }

    /** The user's own feeds do not belong into the demo. */
    private static Home withoutFeeds(Home home) {
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.remove("NEWSWATCH_INGEST_FEEDS");
        return new Home(home.folder(), environment);
    }
}

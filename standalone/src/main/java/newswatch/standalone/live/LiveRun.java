package newswatch.standalone.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newswatch.standalone.Console;
import newswatch.standalone.embedded.DataFolder;
import picocli.CommandLine.ExitCode;

/** The life of {@code up} and {@code demo}: start, say so, wait for a signal or a failure, stop. */
final class LiveRun {

    private static final long LOOK_EVERY_MILLIS = 500;

    private final Steps steps;

    LiveRun(Console console) {
        this.steps = new Steps(console.lines());
    }

    /** What differs between the commands. */
    interface Extras extends AutoCloseable {
        /** Settings of ingest, by name without prefix. */
        Map<String, String> ingestDefaults();

        /** Called when all services are at work. */
        void ready() throws IOException;

        @Override
        void close();
    }

    /** Makes the extras, once the data folder is held. */
    interface ExtrasMaker {
        Extras make(DataFolder folder, Steps steps) throws IOException;
    }

    /** Runs until something fails; a signal ends the process, with everything stopped in good order. */
    int run(Home home, Path data, int port, ExtrasMaker maker) throws IOException, InterruptedException {
        DataFolder folder = DataFolder.open(data);
        // Before the first logger: the configuration reads it once.
        System.setProperty("newswatch.log", folder.at("logs/newswatch.log").toString());
        RunningNewswatch newswatch = new RunningNewswatch(folder, steps);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(newswatch), "stop"));
        try (Extras extras = maker.make(folder, steps)) {
            Instance instance = newswatch.start(new RunningNewswatch.Plan(
                    home.registryProgram(), port, home.environment(), extras.ingestDefaults()));
            extras.ready();
            steps.say(String.format(
                    Locale.ROOT,
                    "Newswatch is ready: %s (after %.1f s; Ctrl-C stops it)",
                    instance.page(),
                    steps.seconds()));
            steps.say(awaitFailure(newswatch));
            return ExitCode.SOFTWARE;
        }
    }

    private static String awaitFailure(RunningNewswatch newswatch) throws InterruptedException {
        Optional<String> failure = newswatch.failed();
        while (failure.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            failure = newswatch.failed();
        }
        return failure.get();
    }

    private void stop(RunningNewswatch newswatch) {
        double begin = steps.seconds();
        newswatch.close();
        steps.say(String.format(Locale.ROOT, "Stopped after %.1f s.", steps.seconds() - begin));
    }
}

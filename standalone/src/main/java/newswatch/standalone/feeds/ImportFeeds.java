package newswatch.standalone.feeds;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import newswatch.ingest.feedlist.FeedList;
import newswatch.ingest.topic.Subscriptions;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswatch feeds import}. */
@Command(
        name = "import",
        description =
                "Watches the feeds of a file: OPML (.opml, .xml), one address a line (.txt), or YAML. What cannot be used is named, the rest is added; status 1 if something could not be used.",
        mixinStandardHelpOptions = true)
final class ImportFeeds implements Callable<Integer> {

    private final Console console;
    private final Surroundings surroundings;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Parameters(paramLabel = "FILE", description = "List of feeds.")
    private Path file = Path.of("");

    ImportFeeds(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FeedList.Reading reading = FeedList.readLeniently(file);
        try (Subscriptions subscriptions = surroundings.subscriptions(where)) {
            new Additions(subscriptions, console, surroundings.clock().instant()).add(reading.feeds());
        }
        reading.problems().forEach(problem -> console.err().println("not added: " + FeedWords.plain(problem)));
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}

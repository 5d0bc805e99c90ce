package newswatch.standalone.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.feedlist.OpmlWriter;
import newswatch.ingest.topic.Subscriptions;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
import newswatch.standalone.live.BrokerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswatch feeds export}. */
@Command(name = "export", description = "Writes the feeds that are watched as OPML.", mixinStandardHelpOptions = true)
final class ExportFeeds implements Callable<Integer> {

    private final Console console;
    private final Surroundings surroundings;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where to; default standard output.")
    private @Nullable Path file;

    ExportFeeds(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<FeedEntry> feeds;
        try (Subscriptions subscriptions = surroundings.subscriptions(where)) {
            feeds = subscriptions.list().stream()
                    .map(watched -> FeedEntry.of(watched.feed()))
                    .toList();
        }
        byte[] opml = OpmlWriter.write(feeds).getBytes(StandardCharsets.UTF_8);
        try {
            if (file == null) {
                console.out().write(opml);
                console.out().flush();
            } else {
                Files.write(file, opml);
            }
        } catch (java.nio.file.FileSystemException refused) {
            throw new UserError("%s cannot be written.".formatted(file), refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return ExitCode.OK;
    }
}

package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.analysis.Outcome;
import newswatch.analysis.feed.FeedParser;
import newswatch.analysis.feed.ParsedFeed;
import newswatch.standalone.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch feed}: feeds to items. */
@Command(
        name = "feed",
        description = "Reads RSS, Atom, JSON Feed and news sitemaps; one line of JSON for every file.",
        mixinStandardHelpOptions = true)
public final class FeedCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--url", paramLabel = "URL", description = "Address of the feed, to resolve its links.")
    private @Nullable String url;

    @Option(names = "--content-type", paramLabel = "TYPE", description = "The Content-Type that the server declared.")
    private @Nullable String contentType;

    @Parameters(paramLabel = "FILE", description = "Feeds, plain or compressed by gzip; - or none: standard input.")
    private List<String> files = List.of("-");

    /** Reads and writes there. */
    public FeedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Files.each(files, console, this::answer);
        return ExitCode.OK;
    }

    private JsonNode answer(String file) {
        return new Inputs(console)
                .bytes(file)
                .fold(
                        bytes -> parse(bytes)
                                .fold(feed -> FeedJson.of(file, feed), refusal -> Files.error(file, refusal)),
                        refusal -> Files.error(file, refusal));
    }

    private Outcome<ParsedFeed> parse(byte[] bytes) {
        return FeedParser.parse(bytes, Optional.ofNullable(contentType), Optional.ofNullable(url));
    }
}

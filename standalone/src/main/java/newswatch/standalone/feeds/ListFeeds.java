package newswatch.standalone.feeds;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.ingest.topic.Subscriptions;
import newswatch.ingest.topic.Subscriptions.Watched;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newswatch feeds list}. */
@Command(
        name = "list",
        description = "Lists every feed with how it is doing, in words.",
        mixinStandardHelpOptions = true)
final class ListFeeds implements Callable<Integer> {

    private final Console console;
    private final Surroundings surroundings;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--broken", description = "Only those that bring nothing at the moment.")
    private boolean broken;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    ListFeeds(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Watched> all;
        try (Subscriptions subscriptions = surroundings.subscriptions(where)) {
            all = subscriptions.list();
        }
        List<Watched> shown = all.stream()
                .filter(feed -> !broken || Condition.of(feed).isBroken())
                .toList();
        PrintWriter out = console.lines();
        FeedWords words = new FeedWords(surroundings.clock().instant());
        for (Watched feed : shown) {
            if (json) {
                out.println(FeedLine.of(feed));
            } else {
                words.tell(feed).forEach(out::println);
            }
        }
        if (!json) {
            out.println(words.sum(all));
        }
        return ExitCode.OK;
    }
}

package newswatch.standalone.feeds;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import newswatch.ingest.discovery.CheckReport;
import newswatch.ingest.discovery.FeedCheck;
import newswatch.ingest.topic.Subscriptions;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswatch feeds check}. */
@Command(
        name = "check",
        description = "Asks feeds once, politely, and says what comes of it; status 1 if one is broken.",
        mixinStandardHelpOptions = true)
final class CheckFeeds implements Callable<Integer> {

    private final Console console;
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--all", description = "All feeds that are watched.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "URL|ID", description = "Addresses, or ids of feeds that are watched.")
    private List<String> named = List.of();

    CheckFeeds(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (all == !named.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name feeds, or say --all.");
        }
        List<String> urls = urls();
        PrintWriter out = console.lines();
        CheckWords words = new CheckWords(new FeedWords(surroundings.clock().instant()));
        boolean broken = false;
        try (Surroundings.OpenWeb web = surroundings.web(where)) {
            FeedCheck check = new FeedCheck(web.web(), web.rights());
            List<CompletableFuture<CheckReport>> reports =
                    urls.stream().map(check::check).toList();
            for (CompletableFuture<CheckReport> report : reports) {
                CheckReport done = report.join();
                broken |= done.broken();
                (json ? List.of(FeedLine.of(done).toString()) : words.tell(done)).forEach(out::println);
            }
        }
        return broken ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Addresses need no running instance. */
    private List<String> urls() {
        if (!all && named.stream().allMatch(name -> name.contains("://"))) {
            return named;
        }
        try (Subscriptions subscriptions = surroundings.subscriptions(where)) {
            List<Subscriptions.Watched> watched = subscriptions.list();
            return all
                    ? watched.stream().map(feed -> feed.feed().getUrl()).toList()
                    : named.stream().map(name -> urlOf(watched, name)).toList();
        }
    }

    private static String urlOf(List<Subscriptions.Watched> watched, String name) {
        return watched.stream()
                .filter(feed -> RemoveFeeds.isNamed(feed, name))
                .map(feed -> feed.feed().getUrl())
                .findFirst()
                .orElse(name);
    }
}

package newswatch.standalone.feeds;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.analysis.discovery.FeedLinks;
import newswatch.ingest.discovery.Discovered;
import newswatch.ingest.discovery.Discovery;
import newswatch.ingest.discovery.FoundFeed;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.feedlist.FeedList;
import newswatch.ingest.topic.Subscriptions;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswatch feeds add}. */
@Command(
        name = "add",
        description = "Watches feeds from now on. For the address of a site, its feed is looked for first.",
        mixinStandardHelpOptions = true)
final class AddFeeds implements Callable<Integer> {

    private final Console console;
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--name", paramLabel = "NAME", description = "Name for people; for one address only.")
    private @Nullable String name;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who publishes it.")
    private @Nullable String outlet;

    @Option(names = "--country", paramLabel = "CODE", description = "Country of the outlet, two letters.")
    private @Nullable String country;

    @Option(names = "--language", paramLabel = "CODE", description = "Language of its articles, two letters.")
    private @Nullable String language;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "Time between polls, 1s to 24h; without it Newswatch chooses.")
    private @Nullable String interval;

    @Option(names = "--no-pages", description = "Take the feed's own text, do not fetch the pages behind its items.")
    private boolean noPages;

    @Option(names = "--as-is", description = "Take the address as that of a feed, ask nobody.")
    private boolean asIs;

    @Option(names = "--all", description = "Where a site has several feeds, take all of them.")
    private boolean all;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds or sites.")
    private List<String> urls = List.of();

    AddFeeds(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (name != null && (urls.size() > 1 || all)) {
            throw new ParameterException(spec.commandLine(), "--name goes with one feed only.");
        }
        List<String> addresses = urls.stream().map(AddFeeds::inFull).toList();
        addresses.forEach(url -> entry(url, Optional.empty()));
        List<FeedEntry> feeds = new ArrayList<>();
        boolean missed = false;
        try (Subscriptions subscriptions = surroundings.subscriptions(where)) {
            for (String url : addresses) {
                List<FeedEntry> found =
                        asIs || FeedLinks.looksLikeFeed(url) ? List.of(entry(url, Optional.empty())) : search(url);
                missed |= found.isEmpty();
                feeds.addAll(found);
            }
            new Additions(subscriptions, console, surroundings.clock().instant()).add(feeds);
        }
        return missed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** People leave the scheme out. */
    private static String inFull(String url) {
        return url.contains("://") || !url.contains(".") ? url : "https://" + url;
    }

    private List<FeedEntry> search(String url) {
        Discovered discovered;
        try (Surroundings.OpenWeb web = surroundings.web(where)) {
            discovered = new Discovery(web.web()).find(url, all).join();
        }
        PrintWriter out = console.lines();
        if (discovered.feeds().isEmpty()) {
            out.printf("No feed found at %s:%n", FeedWords.plain(url));
            discovered.trail().forEach(step -> out.println("  " + FeedWords.plain(step)));
            out.println("  If it is a feed all the same, add it with --as-is.");
        }
        int taken =
                all ? discovered.feeds().size() : Math.min(1, discovered.feeds().size());
        discovered.feeds().stream().skip(taken).forEach(other -> out.println("also there: " + told(other)));
        return discovered.feeds().stream()
                .limit(taken)
                .peek(feed -> out.println("found: " + told(feed)))
                .map(feed -> entry(feed.url(), feed.title()))
                .toList();
    }

    private static String told(FoundFeed feed) {
        return FeedWords.plain(feed.url() + feed.title().map(" (%s)"::formatted).orElse("") + ". " + feed.how());
    }

    private FeedEntry entry(String url, Optional<String> title) {
        Map<String, String> fields = new HashMap<>(Map.of("url", url, "fetch_pages", Boolean.toString(!noPages)));
        Optional.ofNullable(name).or(() -> title.map(FeedWords::plain)).ifPresent(value -> fields.put("name", value));
        putIfGiven(fields, "outlet", outlet);
        putIfGiven(fields, "country", country);
        putIfGiven(fields, "language", language);
        putIfGiven(fields, "interval", interval);
        FeedList.Reading reading = FeedList.one(fields);
        return reading.feeds().stream()
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), String.join(System.lineSeparator(), reading.problems())));
    }

    private static void putIfGiven(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}

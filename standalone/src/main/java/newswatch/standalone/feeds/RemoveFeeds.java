package newswatch.standalone.feeds;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.ingest.topic.Subscriptions;
import newswatch.ingest.topic.Subscriptions.Watched;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswatch feeds remove}. */
@Command(name = "remove", description = "Ends watching feeds. Their articles stay.", mixinStandardHelpOptions = true)
final class RemoveFeeds implements Callable<Integer> {

    private final Console console;
    private final Surroundings surroundings;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Parameters(arity = "1..*", paramLabel = "URL|ID", description = "Addresses or ids of feeds.")
    private List<String> named = List.of();

    RemoveFeeds(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = console.lines();
        int unknown = 0;
        try (Subscriptions subscriptions = surroundings.subscriptions(where)) {
            List<Watched> all = subscriptions.list();
            List<Watched> ended = new ArrayList<>();
            for (String name : named) {
                List<Watched> found =
                        all.stream().filter(watched -> isNamed(watched, name)).toList();
                ended.addAll(found);
                if (found.isEmpty()) {
                    unknown++;
                    console.err().printf("newswatch: no such feed is watched: %s%n", FeedWords.plain(name));
                }
            }
            subscriptions.remove(
                    ended.stream().map(watched -> watched.feed().getFeedId()).toList());
            ended.forEach(watched -> out.println("removed: " + told(watched)));
            if (!ended.isEmpty()) {
                out.println("The articles that they brought in stay.");
            }
        }
        return unknown == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    static boolean isNamed(Watched watched, String name) {
        return watched.feed().getUrl().equals(name)
                || watched.feed().getFeedId().equals(name);
    }

    private static String told(Watched watched) {
        return FeedWords.plain(watched.feed().getUrl())
                + (watched.fromFile() ? " (take it out of the feeds file too, or the next start adds it again)" : "");
    }
}

package newswatch.standalone.live;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code newswatch status}. */
@Command(
        name = "status",
        description =
                "Says how the running Newswatch is doing: services, topics, what is still to be worked on, feeds.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running instance.")
    private @Nullable Path data;

    /** Tells there. */
    public StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Instance instance = Home.ofProcess().running(data);
        PrintWriter out = console.lines();
        out.printf("Newswatch runs since %s, process %d%n", instance.started(), instance.pid());
        out.printf("  page      %s%n  articles  %s/v1/articles%n", instance.page(), instance.push());
        out.printf("  Kafka     %s%n  registry  %s%n", instance.bootstrapServers(), instance.schemaRegistryUrl());
        out.printf("  store     %s (user %s)%n", instance.jdbcUrl(), instance.jdbcUser());
        out.printf("  data      %s%n%nServices%n", instance.data());
        health(instance).forEach(line -> out.println("  " + line));
        try {
            figures(instance, out);
        } catch (ExecutionException | SQLException failure) {
            throw new UserError("Kafka or the store did not answer: " + failure.getMessage(), failure);
        }
        return ExitCode.OK;
    }

    private static void figures(Instance instance, PrintWriter out)
            throws ExecutionException, InterruptedException, SQLException {
        try (Figures figures = new Figures(instance)) {
            out.printf("%nTopics (records held; still to be worked on by enrich, sink)%n");
            for (Figures.TopicFigures topic : figures.topics()) {
                out.printf(
                        "  %-30s %8d   %6s %6s%n",
                        topic.name(), topic.records(), lag(topic.enrichLag()), lag(topic.sinkLag()));
            }
            List<String> feeds = figures.feeds();
            out.printf("%nFeeds%n");
            feeds.forEach(feed -> out.println("  " + feed));
            if (feeds.isEmpty()) {
                out.println("  none");
            }
        }
    }

    private static String lag(long records) {
        return records < 0 ? "-" : Long.toString(records);
    }

    private static List<String> health(Instance instance) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance.health() + "/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList();
        } catch (IOException noAnswer) {
            return List.of("no answer from " + instance.health());
        }
    }
}

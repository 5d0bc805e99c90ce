package newswatch.standalone.live;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import newswatch.schema.Registry;
import newswatch.schema.RegistryUnavailableException;
import newswatch.schema.Topic;
import newswatch.schema.TopicSetup;
import newswatch.schema.Topics;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newswatch topics}. */
@Command(name = "topics", description = "Lists the topics, or sets them up.", mixinStandardHelpOptions = true)
public final class TopicsCommand {

    private static final String REQUEST_TIMEOUT_MILLIS = "30000";

    private final Console console;

    /** Tells there. */
    public TopicsCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "list",
            description = "Lists topics with their partitions, how long records stay, and their schemas.",
            mixinStandardHelpOptions = true)
    int list() {
        PrintWriter out = console.lines();
        for (Topic<?> topic : new Topics(Registry.at("http://127.0.0.1:1")).all()) {
            out.printf(
                    "%-30s %d partition%s  %-10s %s%n",
                    topic.name(),
                    topic.layout().partitions(),
                    topic.layout().partitions() == 1 ? " " : "s",
                    topic.layout()
                            .retention()
                            .map(time -> time.toDays() + " days")
                            .orElse("compacted"),
                    topic.schema().getFullName());
        }
        return 0;
    }

    @Command(
            name = "apply",
            description =
                    "Makes what is missing: topics, their settings, their schemas. Doing it again changes nothing.",
            mixinStandardHelpOptions = true)
    int apply(
            @Option(
                            names = "--bootstrap",
                            paramLabel = "HOST:PORT",
                            description = "Kafka; default the running instance's.")
                    @Nullable
                    String bootstrap,
            @Option(names = "--registry", paramLabel = "URL", description = "Registry; default the running instance's.")
                    @Nullable
                    String registry,
            @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running instance.")
                    @Nullable
                    Path data) {
        Home home = Home.ofProcess();
        String kafka = bootstrap != null ? bootstrap : home.running(data).bootstrapServers();
        String url = registry != null ? registry : home.running(data).schemaRegistryUrl();
        Registry schemas = Registry.at(url);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", kafka, "default.api.timeout.ms", REQUEST_TIMEOUT_MILLIS))) {
            Topics topics = new Topics(schemas);
            List<String> created = new TopicSetup(admin, schemas).apply(topics.all());
            console.lines()
                    .printf(
                            "%d topics are set up, %d of them are new.%n",
                            topics.all().size(), created.size());
            return 0;
        } catch (RegistryUnavailableException | IllegalStateException | KafkaException failure) {
            throw new UserError(
                    "The topics could not be set up on %s and %s: %s".formatted(kafka, url, failure.getMessage()),
                    failure);
        }
    }
}

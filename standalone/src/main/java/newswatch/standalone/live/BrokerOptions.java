package newswatch.standalone.live;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import newswatch.standalone.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options of commands that work on topics: on those named, else on those of a distributed set-up that the environment
 * names, else on those of the running instance.
 */
public final class BrokerOptions {

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Kafka; default the running instance's.")
    private @Nullable String bootstrap;

    @Option(names = "--registry", paramLabel = "URL", description = "Registry; default the running instance's.")
    private @Nullable String registry;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running instance.")
    private @Nullable Path data;

    /**
     * Where the topics are.
     *
     * @throws UserError if none are named and nothing runs
     */
    public Brokers brokers() {
        Home home = Home.ofProcess();
        return new Brokers(
                named(bootstrap, home.environment(), "NEWSWATCH_INGEST_BOOTSTRAP_SERVERS")
                        .orElseGet(() -> home.running(data).bootstrapServers()),
                named(registry, home.environment(), "NEWSWATCH_INGEST_SCHEMA_REGISTRY_URL")
                        .orElseGet(() -> home.running(data).schemaRegistryUrl()));
    }

    /** Where the topics are, if some are named or an instance runs. */
    public Optional<Brokers> brokersIfAny() {
        try {
            return Optional.of(brokers());
        } catch (UserError nothingRuns) {
            return Optional.empty();
        }
    }

    /** A data folder that is named counts more than the environment. */
    private Optional<String> named(@Nullable String option, Map<String, String> environment, String variable) {
        return Optional.ofNullable(option).or(() -> Optional.ofNullable(environment.get(variable))
                .filter(value -> data == null && !value.isBlank()));
    }
}

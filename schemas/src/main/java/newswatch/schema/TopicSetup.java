package newswatch.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Brings a cluster and a registry to what {@link Topics} declares; doing it again changes nothing. */
public final class TopicSetup {

    private final Admin admin;
    private final Registry registry;

    /** Works on this cluster and this registry; the caller closes the admin. */
    public TopicSetup(Admin admin, Registry registry) {
        this.admin = admin;
        this.registry = registry;
    }

    /**
     * Creates missing topics, brings the settings of the others to what is declared, and registers all schemas.
     *
     * @return names of the topics that were created
     */
    public List<String> apply(Collection<? extends Topic<?>> topics) {
        List<String> created = createTopics(topics);
        registerSchemas(topics);
        return created;
    }

    /** The part of {@link #apply} that only needs Kafka. */
    public List<String> createTopics(Collection<? extends Topic<?>> topics) {
        Set<String> existing = await(admin.listTopics().names());
        List<NewTopic> missing = new ArrayList<>();
        for (Topic<?> topic : topics) {
            if (existing.contains(topic.name())) {
                configure(topic);
            } else {
                missing.add(
                        new NewTopic(topic.name(), Optional.of(topic.layout().partitions()), Optional.empty())
                                .configs(topic.layout().configuration()));
            }
        }
        await(admin.createTopics(missing).all());
        return missing.stream().map(NewTopic::name).toList();
    }

    /** The part of {@link #apply} that only needs the registry. */
    public void registerSchemas(Collection<? extends Topic<?>> topics) {
        for (Topic<?> topic : topics) {
            registry.register(topic.subject(), topic.schema(), topic.layout().compatibility());
        }
    }

    private void configure(Topic<?> topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        List<AlterConfigOp> settings = topic.layout().configuration().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .collect(Collectors.toList());
        await(admin.incrementalAlterConfigs(Map.of(resource, settings)).all());
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while setting up topics", stop);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka refused to set up topics: " + failure.getMessage(), failure);
        }
    }
}

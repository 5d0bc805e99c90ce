package newswatch.schema;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.Duration;

/** Registries for tests that need no server. */
public final class TestRegistry {

    private TestRegistry() {}

    /** A registry in memory that holds the schemas of all topics. */
    public static Registry filled() {
        Registry registry = new Registry(new MockSchemaRegistryClient(), Duration.ZERO);
        new Topics(registry)
                .all()
                .forEach(topic -> registry.register(
                        topic.subject(), topic.schema(), topic.layout().compatibility()));
        return registry;
    }
}

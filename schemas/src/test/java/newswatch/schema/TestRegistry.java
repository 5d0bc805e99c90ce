package newswatch.schema;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;

/** Registries for tests that need no server. */
public final class TestRegistry {

    private TestRegistry() {}

    /** A registry in memory that holds the schemas of all topics. */
    public static Registry filled() {
        return filled(new MockSchemaRegistryClient());
    }

    /** A registry behind this client, given the schemas of all topics; it has no patience. */
    public static Registry filled(SchemaRegistryClient client) {
        Registry registry = new Registry(client, Duration.ZERO);
        new Topics(registry)
                .all()
                .forEach(topic -> registry.register(
                        topic.subject(), topic.schema(), topic.layout().compatibility()));
        return registry;
    }
}

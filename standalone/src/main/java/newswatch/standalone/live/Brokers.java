package newswatch.standalone.live;

/**
 * Where the topics of an instance are.
 *
 * @param bootstrapServers Kafka
 * @param schemaRegistryUrl the Confluent-compatible registry
 */
public record Brokers(String bootstrapServers, String schemaRegistryUrl) {}

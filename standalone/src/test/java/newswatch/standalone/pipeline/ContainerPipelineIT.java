package newswatch.standalone.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The contract on containers. The images are the real ones unless the environment names others
 * ({@code NEWSWATCH_KAFKA_IMAGE}, {@code NEWSWATCH_REGISTRY_IMAGE} with {@code NEWSWATCH_REGISTRY_PATH},
 * {@code NEWSWATCH_POSTGRES_IMAGE}); which they were is printed.
 */
@Tag("docker")
class ContainerPipelineIT extends PipelineContract {

    private static final int REGISTRY_PORT = 8081;

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka = new KafkaContainer(image("KAFKA", "apache/kafka:4.3.1", "apache/kafka"))
            .withNetwork(network)
            .withListener("kafka:19092");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(image("POSTGRES", "postgres:17", "postgres"));
    private final GenericContainer<?> registry = new GenericContainer<>(
                    image("REGISTRY", "confluentinc/cp-schema-registry:7.9.5", "confluentinc/cp-schema-registry"))
            .withNetwork(network)
            .withExposedPorts(REGISTRY_PORT)
            .withEnv("SCHEMA_REGISTRY_HOST_NAME", "registry")
            .withEnv("SCHEMA_REGISTRY_LISTENERS", "http://0.0.0.0:" + REGISTRY_PORT)
            .withEnv("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", "PLAINTEXT://kafka:19092")
            .waitingFor(Wait.forHttp(registryPath() + "/subjects")
                    .forPort(REGISTRY_PORT)
                    .forStatusCode(200)
                    .withStartupTimeout(Duration.ofMinutes(2)));

    private static DockerImageName image(String part, String real, String substituteFor) {
        String name = Optional.ofNullable(System.getenv("NEWSWATCH_" + part + "_IMAGE"))
                .orElse(real);
        System.out.println("image for " + part + ": " + name);
        return DockerImageName.parse(name).asCompatibleSubstituteFor(substituteFor);
    }

    private static String registryPath() {
        return Optional.ofNullable(System.getenv("NEWSWATCH_REGISTRY_PATH")).orElse("");
    }

    @Override
    RunningPipeline.Addresses startParts(Path folder) {
        kafka.start();
        registry.start();
        postgres.start();
        return new RunningPipeline.Addresses(
                kafka.getBootstrapServers(),
                "http://%s:%d%s".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT), registryPath()),
                postgres.getJdbcUrl(),
                postgres.getUsername(),
                postgres.getPassword());
    }

    @Override
    void stopParts() {
        registry.stop();
        postgres.stop();
        kafka.stop();
        network.close();
    }
}

package newswatch.standalone.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newswatch.enrich.EnrichConfig;
import newswatch.enrich.EnrichService;
import newswatch.ingest.IngestConfig;
import newswatch.ingest.IngestService;
import newswatch.runtime.Service;
import newswatch.schema.Registry;
import newswatch.schema.TopicSetup;
import newswatch.schema.Topics;
import newswatch.sink.SinkConfig;
import newswatch.sink.SinkService;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** ingest, enrich and sink at work on some Kafka, registry and PostgreSQL. */
final class RunningPipeline implements AutoCloseable {

    /** Where the three parts are. */
    record Addresses(String kafka, String registry, String jdbcUrl, String jdbcUser, String jdbcPassword) {}

    private final Addresses addresses;
    private final int pushPort = freePort();
    private final List<Service> services;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningPipeline(Addresses addresses, Path folder) {
        this.addresses = addresses;
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        services = List.of(
                new SinkService(
                        SinkConfig.from(settings(
                                "SINK",
                                Map.of(
                                        "JDBC_URL", addresses.jdbcUrl(),
                                        "JDBC_USER", addresses.jdbcUser(),
                                        "JDBC_PASSWORD", addresses.jdbcPassword()))),
                        metrics),
                new EnrichService(
                        EnrichConfig.from(settings("ENRICH", Map.of("STATE_DIR", folder.toString()))), metrics),
                new IngestService(
                        IngestConfig.from(settings("INGEST", Map.of("HTTP_PORT", Integer.toString(pushPort)))),
                        metrics));
    }

    /** Sets up the topics and starts the services; returns when all are at work. */
    static RunningPipeline start(Addresses addresses, Path folder) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses.kafka()))) {
            Registry registry = Registry.at(addresses.registry());
            new TopicSetup(admin, registry).apply(new Topics(registry).all());
        }
        RunningPipeline pipeline = new RunningPipeline(addresses, folder);
        pipeline.services.forEach(Service::start);
        for (int i = 0; i < 600 && !pipeline.isUp(); i++) {
            Thread.sleep(100);
        }
        return pipeline;
    }

    private boolean isUp() {
        return services.stream().allMatch(service -> service.health().isUp());
    }

    private Map<String, String> settings(String service, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>();
        String prefix = "NEWSWATCH_" + service + "_";
        settings.put(prefix + "BOOTSTRAP_SERVERS", addresses.kafka());
        settings.put(prefix + "SCHEMA_REGISTRY_URL", addresses.registry());
        own.forEach((name, value) -> settings.put(prefix + name, value));
        return settings;
    }

    /** Pushes JSON lines; gives the answer's lines. */
    List<String> push(String... lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pushPort + "/v1/articles"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
    }

    /** Writes bytes to the raw topic, as a program that knows nothing of us might. */
    void writeRaw(String key, byte[] value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", addresses.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("news.article.raw.v1", key, value))
                    .get();
        }
    }

    Addresses addresses() {
        return addresses;
    }

    /** The first column of the first row; empty text if there is none. */
    String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        addresses.jdbcUrl(), addresses.jdbcUser(), addresses.jdbcPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** Asks again until the answer is the one wanted, for a minute; gives the last answer. */
    String await(String query, String wanted) throws SQLException, InterruptedException {
        String answer = one(query);
        for (int i = 0; i < 300 && !answer.equals(wanted); i++) {
            Thread.sleep(200);
            answer = one(query);
        }
        return answer;
    }

    @Override
    public void close() {
        for (int i = services.size() - 1; i >= 0; i--) {
            services.get(i).close();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

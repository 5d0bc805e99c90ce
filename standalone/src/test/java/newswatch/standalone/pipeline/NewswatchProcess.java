package newswatch.standalone.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** {@code newswatch up} as a process of its own, as a user runs it. */
final class NewswatchProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;

    private NewswatchProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** Starts it on a data folder and waits until it says that it is ready. */
    static NewswatchProcess up(Path temp, Path data) throws IOException, InterruptedException {
        return up(temp, data, Map.of());
    }

    /** The same with settings. */
    static NewswatchProcess up(Path temp, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(temp, "up", ".log");
        ProcessBuilder builder = builder("up", "--data", data.toString(), "--port", "0");
        builder.environment().putAll(settings);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Instant giveUp = Instant.now().plus(READY_WITHIN);
        while (!Files.readString(log).contains("Newswatch is ready")) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                process.destroyForcibly();
                throw new IOException("newswatch up did not get ready: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return new NewswatchProcess(process, data);
    }

    /** Starts any other command; its output goes to a file. */
    static Process command(Path temp, String... arguments) throws IOException {
        return builder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(temp, arguments[0], ".log").toFile())
                .start();
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=newswatch.contract",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnewswatch.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                Path.of("target/dist/lib").toAbsolutePath() + "/*",
                "newswatch.standalone.Newswatch"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The first column of the first row of the store. */
    String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(setting("jdbcUrl"), setting("jdbcUser"), "none");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** Asks again until the answer is the one wanted, for two minutes; gives the last answer. */
    String await(String query, String wanted) throws SQLException, InterruptedException {
        String answer = one(query);
        for (int i = 0; i < 240 && !answer.equals(wanted); i++) {
            TimeUnit.MILLISECONDS.sleep(500);
            answer = one(query);
        }
        return answer;
    }

    /** Keys of all committed records of a topic. */
    List<String> keys(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                setting("bootstrapServers"),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        List<String> keys = new ArrayList<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
            }
        }
        return keys;
    }

    private String setting(String name) {
        try {
            JsonNode instance = new ObjectMapper()
                    .readTree(data.resolve("run/instance.json").toFile());
            return instance.path(name).asText();
        } catch (IOException failure) {
            throw new IllegalStateException("No instance runs on " + data, failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

package newswatch.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import newswatch.schema.Registry;
import newswatch.schema.TopicSetup;
import newswatch.schema.Topics;
import newswatch.standalone.UserError;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPartsIT {

    private static final Path PROGRAM = Path.of("target/dist/registry");
    private static final String TOPIC = "news.feed.state.v1";

    @TempDir
    Path temp;

    @Test
    void keepsRecordsSchemasAndRowsOverARestartAndTakesOverTheRegistryThatAKillLeft() throws Exception {
        int id;
        int kafkaPort;
        ProcessHandle orphan;
        try (DataFolder folder = DataFolder.open(temp)) {
            EmbeddedParts parts = EmbeddedParts.start(folder, PROGRAM);
            id = fill(parts);
            kafkaPort = port(parts.kafka().bootstrapServers());
            parts.kafka().close();
            parts.postgres().close();
            // The registry lives on, as after kill -9 of its parent.
            orphan = ProcessHandle.of(
                            Long.parseLong(Files.readString(folder.at("run/registry.pid"), StandardCharsets.US_ASCII)))
                    .orElseThrow();
            assertThat(orphan.isAlive()).isTrue();
        }
        try (DataFolder folder = DataFolder.open(temp)) {
            EmbeddedParts parts = EmbeddedParts.start(folder, PROGRAM);

            assertThat(port(parts.kafka().bootstrapServers())).isEqualTo(kafkaPort);
            assertFilled(parts, id);
            assertThat(Files.readString(folder.at("run/registry.pid"), StandardCharsets.US_ASCII))
                    .isEqualTo(Long.toString(orphan.pid()));
            parts.close();
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (DataFolder held = DataFolder.open(temp)) {
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("already runs on the data folder " + held.root())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    private static int fill(EmbeddedParts parts) throws Exception {
        Registry registry = Registry.at(parts.registry().awaitReady().url());
        Topics topics = new Topics(registry);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", parts.kafka().bootstrapServers()))) {
            assertThat(new TopicSetup(admin, registry).apply(topics.all())).hasSameSizeAs(topics.all());
            assertThat(new TopicSetup(admin, registry).apply(topics.all())).isEmpty();
        }
        Properties settings = new Properties();
        settings.put("bootstrap.servers", parts.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "k", "Grüße")).get();
        }
        try (Connection connection = connect(parts);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept(word text)");
            statement.execute("insert into kept values ('Häuser')");
        }
        return registry.idOf(
                topics.rawArticles().subject(), topics.rawArticles().schema());
    }

    private static void assertFilled(EmbeddedParts parts, int id) throws Exception {
        Registry registry = Registry.at(parts.registry().awaitReady().url());
        Topics topics = new Topics(registry);
        assertThat(registry.idOf(
                        topics.rawArticles().subject(), topics.rawArticles().schema()))
                .isEqualTo(id);
        Properties settings = new Properties();
        settings.put("bootstrap.servers", parts.kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(10)))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("Grüße"));
        }
        try (Connection connection = connect(parts)) {
            assertThat(ask(connection, "select word from kept")).isEqualTo("Häuser");
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "select lower('ÄÖÜ')")).isEqualTo("äöü");
        }
    }

    private static Connection connect(EmbeddedParts parts) throws SQLException {
        return DriverManager.getConnection(
                parts.postgres().jdbcUrl(), parts.postgres().user(), "");
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}

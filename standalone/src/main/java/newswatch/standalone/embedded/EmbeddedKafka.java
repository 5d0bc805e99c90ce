package newswatch.standalone.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** One durable Kafka broker, which is its own controller, in this process. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String HOST = "127.0.0.1:";
    private static final int PREFERRED_PORT = 19092;
    private static final int PREFERRED_CONTROLLER_PORT = 19093;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts the broker on its data and returns when it takes requests; the first time it makes the data. */
    public static EmbeddedKafka start(DataFolder folder, Ports ports) throws IOException {
        Path data = folder.folder("kafka");
        int port = ports.of("kafka", PREFERRED_PORT);
        Properties settings = settings(data, port, ports.of("kafka-controller", PREFERRED_CONTROLLER_PORT));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, HOST + port);
    }

    private static void format(Path data) throws IOException {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setPrintStream(nowhere)
                    .run();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception other) {
            throw new IOException("Kafka's folder could not be prepared", other);
        }
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + HOST + port + ",CONTROLLER://" + HOST + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + port);
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.put("controller.quorum.voters", "1@" + HOST + controllerPort);
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        oneBroker(settings);
        small(settings);
        return settings;
    }

    /** There is nobody to replicate to. */
    private static void oneBroker(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        // After a kill the broker must wait until its former self has timed out; 9 s by default.
        settings.put("broker.heartbeat.interval.ms", "200");
        settings.put("broker.session.timeout.ms", "1000");
        // A busy machine may need more than the default minute; giving up would end the whole process.
        settings.put("initial.broker.registration.timeout.ms", "300000");
        // A laptop may rest for weeks; its groups must go on where they stopped.
        settings.put("offsets.retention.minutes", Integer.toString(365 * 24 * 60));
    }

    private static void small(Properties settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops in good order; returns when all is on disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}

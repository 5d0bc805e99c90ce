package newswatch.bench.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import newswatch.schema.Registry;
import newswatch.schema.TopicSetup;
import newswatch.schema.Topics;
import newswatch.standalone.embedded.DataFolder;
import newswatch.standalone.embedded.EmbeddedKafka;
import newswatch.standalone.embedded.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** A fresh broker for one run, with all topics of Newswatch and the input of the story desks. */
final class Broker implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedKafka kafka;
    private final Admin admin;
    private final int desks;

    private Broker(DataFolder folder, EmbeddedKafka kafka, Admin admin, int desks) {
        this.folder = folder;
        this.kafka = kafka;
        this.admin = admin;
        this.desks = desks;
    }

    static Broker start(Path where, Registry registry) throws IOException, InterruptedException {
        DataFolder folder = DataFolder.open(where);
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, new Ports(folder));
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        Topics topics = new Topics(registry);
        Broker broker =
                new Broker(folder, kafka, admin, topics.storyRepairs().layout().partitions());
        broker.prepare(registry, topics);
        return broker;
    }

    private void prepare(Registry registry, Topics topics) throws InterruptedException {
        new TopicSetup(admin, registry).createTopics(topics.all());
        // As Kafka Streams makes it; what stands in it must not be too old for the broker.
        NewTopic input = new NewTopic(Group.input(), Optional.of(desks), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        List<AlterConfigOp> everything = List.of(
                set(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE),
                set(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        try {
            admin.createTopics(List.of(input)).all().get();
            for (var topic : OutputReader.written(topics)) {
                // All that was ever written is compared, not only what stands at the end.
                Map<ConfigResource, Collection<AlterConfigOp>> changes =
                        Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), everything);
                admin.incrementalAlterConfigs(changes).all().get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Kafka refused to make the topics", refused);
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    Group group() {
        return new Group(admin);
    }

    /** How many partitions the desks' input has. */
    int desks() {
        return desks;
    }

    @Override
    public void close() {
        admin.close();
        kafka.close();
        folder.close();
    }
}

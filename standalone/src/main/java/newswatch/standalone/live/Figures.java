package newswatch.standalone.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.schema.Registry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What Kafka and the store say of a running instance. */
final class Figures implements AutoCloseable {

    private final Instance instance;
    private final Admin admin;

    Figures(Instance instance) {
        this.instance = instance;
        this.admin = Admin.create(Map.of(
                "bootstrap.servers", instance.bootstrapServers(),
                "default.api.timeout.ms", "10000",
                "request.timeout.ms", "5000"));
    }

    /**
     * Figures of one topic.
     *
     * @param records offsets between the first and the last; some may be marks of transactions
     * @param enrichLag offsets that enrich has not committed; negative if it does not read the topic
     * @param sinkLag as above, for the sink
     */
    record TopicFigures(String name, long records, long enrichLag, long sinkLag) {}

    List<TopicFigures> topics() throws ExecutionException, InterruptedException, SQLException {
        List<String> names = new Topics(Registry.at(instance.schemaRegistryUrl()))
                .all().stream().map(Topic::name).toList();
        Map<String, List<TopicPartition>> partitions = partitions(names);
        List<TopicPartition> all =
                partitions.values().stream().flatMap(List::stream).toList();
        Map<TopicPartition, Long> first = offsets(all, OffsetSpec.earliest());
        Map<TopicPartition, Long> last = offsets(all, OffsetSpec.latest());
        Map<TopicPartition, Long> enrich = committed();
        Map<TopicPartition, Long> sink = stored();
        List<TopicFigures> figures = new ArrayList<>();
        for (String name : names) {
            List<TopicPartition> own = partitions.getOrDefault(name, List.of());
            figures.add(
                    new TopicFigures(name, distance(own, first, last), lag(own, enrich, last), lag(own, sink, last)));
        }
        return figures;
    }

    private Map<String, List<TopicPartition>> partitions(List<String> names)
            throws ExecutionException, InterruptedException {
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .collect(Collectors.toMap(topic -> topic.name(), topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                        .toList()));
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listConsumerGroupOffsets(Topics.ENRICH_GROUP)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private Map<TopicPartition, Long> stored() throws SQLException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (List<String> row : rows("select topic, partition, next_offset from sink_offset", 3)) {
            offsets.put(new TopicPartition(row.get(0), Integer.parseInt(row.get(1))), Long.parseLong(row.get(2)));
        }
        return offsets;
    }

    /** One line for every feed. */
    List<String> feeds() throws SQLException {
        return rows("select coalesce(name, url), status, explanation from feed_health order by 1", 3).stream()
                .map(row -> "%-28s %-10s %s".formatted(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    private List<List<String>> rows(String query, int columns) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(instance.jdbcUrl(), instance.jdbcUser(), "none");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static long distance(
            List<TopicPartition> partitions, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return partitions.stream()
                .mapToLong(partition -> to.getOrDefault(partition, 0L) - from.getOrDefault(partition, 0L))
                .sum();
    }

    /** Partitions without a position count in full, unless no partition of the topic has one. */
    private static long lag(
            List<TopicPartition> partitions, Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
        return partitions.stream().noneMatch(positions::containsKey) ? -1 : distance(partitions, positions, ends);
    }

    @Override
    public void close() {
        admin.close();
    }
}

package newswatch.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The place in the topics, kept in the database. */
final class Offsets {

    private static final String UPSERT = """
            insert into sink_offset (topic, partition, next_offset) values (?, ?, ?)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            """;

    private Offsets() {}

    /** The next record to read of every partition read before. */
    static Map<TopicPartition, Long> read(Connection connection) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select topic, partition, next_offset from sink_offset");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return next;
    }

    /** Remembers the next records to read, in the transaction of the rows. */
    static void write(Connection transaction, Map<TopicPartition, Long> next) throws SQLException {
        try (Sql sql = Sql.of(transaction, UPSERT)) {
            for (Map.Entry<TopicPartition, Long> entry : next.entrySet()) {
                sql.text(entry.getKey().topic()).number(entry.getKey().partition());
                sql.number((long) entry.getValue()).add();
            }
            sql.send();
        }
    }
}

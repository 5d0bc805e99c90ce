package newswatch.sink;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import newswatch.schema.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A topic and the tables that its records go to. */
record Route<V extends SpecificRecord>(Topic<V> topic, Table<V> table) {

    /**
     * Writes one record in the caller's transaction.
     *
     * @throws newswatch.schema.UnreadableRecordException if its bytes are no record of the topic
     */
    void write(Connection transaction, ConsumerRecord<byte[], byte[]> record) throws SQLException {
        V value = topic.valueSerde().deserializer().deserialize(record.topic(), record.value());
        if (value == null) {
            table.remove(transaction, new String(record.key(), StandardCharsets.UTF_8));
        } else {
            table.write(transaction, new Table.Entry<>(value, record.topic(), record.partition(), record.offset()));
        }
    }
}

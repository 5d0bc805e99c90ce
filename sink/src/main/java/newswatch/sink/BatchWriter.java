package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.contract.DeadLetter;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.schema.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes batches of records, each batch and its offsets in one transaction. A record that cannot be read, or that the
 * database refuses for what it holds, is set aside and the rest goes on; a database that is away is the caller's to
 * handle.
 */
final class BatchWriter {

    /** SQLState classes that mean the data, not the database: data exception, integrity violation, limit exceeded. */
    private static final List<String> FAULT_OF_THE_DATA = List.of("22", "23", "54");

    private final Routes routes;
    private final DeadLetters deadLetters;

    BatchWriter(Routes routes, DeadLetters deadLetters) {
        this.routes = routes;
        this.deadLetters = deadLetters;
    }

    /** Where refused records go; must have kept the letter when it returns. */
    interface DeadLetters {
        void send(String key, DeadLetter letter);
    }

    /**
     * Writes the records.
     *
     * @param connection without auto-commit
     * @return how many were set aside
     */
    int write(Connection connection, List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        Optional<Integer> together = tryTogether(connection, records);
        if (together.isPresent()) {
            return together.get();
        }
        int refused = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            refused += tryTogether(connection, List.of(record)).orElse(1);
        }
        return refused;
    }

    /** One transaction; nothing if the data of one of several records makes it impossible. */
    private Optional<Integer> tryTogether(Connection connection, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        try {
            return Optional.of(writeAndCommit(connection, records));
        } catch (SQLException failure) {
            connection.rollback();
            String state = String.valueOf(failure.getSQLState());
            if (FAULT_OF_THE_DATA.stream().noneMatch(state::startsWith)) {
                throw failure;
            }
        }
        if (records.size() == 1) {
            setAside(connection, records.get(0));
        }
        return Optional.empty();
    }

    private int writeAndCommit(Connection connection, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        List<Runnable> refusals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                routes.of(record.topic()).write(connection, record);
            } catch (UnreadableRecordException bytes) {
                refusals.add(() -> refuse(record, String.valueOf(bytes.getMessage())));
            }
        }
        Offsets.write(connection, nextOf(records));
        // Just before the commit: a crash in between repeats a letter, and the table knows it by its source.
        refusals.forEach(Runnable::run);
        connection.commit();
        return refusals.size();
    }

    private void setAside(Connection connection, ConsumerRecord<byte[], byte[]> record) throws SQLException {
        Offsets.write(connection, nextOf(List.of(record)));
        refuse(record, "The database cannot hold what this record says.");
        connection.commit();
    }

    private void refuse(ConsumerRecord<byte[], byte[]> record, String detail) {
        String address = record.topic() + "-" + record.partition() + "-" + record.offset();
        deadLetters.send(
                address,
                DeadLetter.newBuilder()
                        .setStage(Stage.SINK)
                        .setReason(Reason.UNREADABLE)
                        .setDetail(detail)
                        .setSourceTopic(record.topic())
                        .setSourcePartition(record.partition())
                        .setSourceOffset(record.offset())
                        .setOccurredAt(Instant.ofEpochMilli(record.timestamp()))
                        .build());
    }

    private static Map<TopicPartition, Long> nextOf(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        return next;
    }
}

package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import newswatch.contract.DeadLetter;

/** What the stages refused. */
final class DeadLetterTable implements Table<DeadLetter> {

    private static final String INSERT = """
            insert into dead_letter (topic, partition, offset_, stage, reason, detail, source_topic, source_partition,
                source_offset, input, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    @Override
    public void write(Connection transaction, Entry<DeadLetter> entry) throws SQLException {
        DeadLetter letter = entry.value();
        try (Sql sql = Sql.of(transaction, INSERT)) {
            sql.text(entry.topic()).number(entry.partition()).number(entry.offset());
            sql.name(letter.getStage()).name(letter.getReason()).text(letter.getDetail());
            sql.text(letter.getSourceTopic()).integer(letter.getSourcePartition());
            sql.number(letter.getSourceOffset(), Types.BIGINT).text(letter.getInput());
            sql.time(letter.getOccurredAt()).run();
        }
    }
}

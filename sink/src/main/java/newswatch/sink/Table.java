package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes the records of one topic into the tables they belong to. */
interface Table<V> {

    /**
     * Writes one record in the caller's transaction. Writing it again, or after a newer one of its key, changes
     * nothing.
     */
    void write(Connection transaction, Entry<V> entry) throws SQLException;

    /** Follows a tombstone: removes what the key stands for. Topics without tombstones need nothing. */
    default void remove(Connection transaction, String key) throws SQLException {}

    /**
     * A record with its address.
     *
     * @param topic where it stands
     * @param partition where it stands
     * @param offset where it stands
     */
    record Entry<V>(V value, String topic, int partition, long offset) {}
}

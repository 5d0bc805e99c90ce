package newswatch.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement with its values, filled from left to right. */
final class Sql implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PreparedStatement statement;
    private int position;

    private Sql(PreparedStatement statement) {
        this.statement = statement;
    }

    static Sql of(Connection transaction, String text) throws SQLException {
        return new Sql(transaction.prepareStatement(text));
    }

    /** Text; PostgreSQL cannot hold U+0000, so that becomes a space. */
    Sql text(@Nullable String value) throws SQLException {
        statement.setString(++position, value == null ? null : value.replace('\u0000', ' '));
        return this;
    }

    Sql text(Optional<String> value) throws SQLException {
        return text(value.orElse(null));
    }

    Sql name(Enum<?> value) throws SQLException {
        return text(value.name());
    }

    Sql number(int value) throws SQLException {
        statement.setInt(++position, value);
        return this;
    }

    Sql number(long value) throws SQLException {
        statement.setLong(++position, value);
        return this;
    }

    Sql number(double value) throws SQLException {
        statement.setDouble(++position, value);
        return this;
    }

    /** A number that may be missing. */
    Sql number(Optional<? extends Number> value, int sqlType) throws SQLException {
        statement.setObject(++position, value.orElse(null), sqlType);
        return this;
    }

    Sql integer(Optional<Integer> value) throws SQLException {
        return number(value, Types.INTEGER);
    }

    Sql flag(boolean value) throws SQLException {
        statement.setBoolean(++position, value);
        return this;
    }

    Sql time(Instant value) throws SQLException {
        statement.setObject(++position, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        return this;
    }

    Sql time(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return time(value.get());
        }
        statement.setNull(++position, Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Sql texts(Collection<String> values) throws SQLException {
        Object[] clean =
                values.stream().map(value -> value.replace('\u0000', ' ')).toArray();
        statement.setArray(++position, statement.getConnection().createArrayOf("text", clean));
        return this;
    }

    /** Any value of maps, lists, texts and numbers as JSON. */
    Sql json(Object value) throws SQLException {
        try {
            // \u0000 is legal JSON but PostgreSQL refuses it.
            String text = JSON.writeValueAsString(value).replace("\\u0000", " ");
            statement.setObject(++position, text, Types.OTHER);
            return this;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Plain values always have a JSON form", impossible);
        }
    }

    /** JSON that may be missing. */
    Sql json(Optional<?> value) throws SQLException {
        if (value.isPresent()) {
            return json(value.get());
        }
        statement.setNull(++position, Types.OTHER);
        return this;
    }

    /** Ends one row of a batch. */
    void add() throws SQLException {
        statement.addBatch();
        position = 0;
    }

    /** Sends the batch. */
    void send() throws SQLException {
        statement.executeBatch();
    }

    /** Runs the statement with the values given. */
    int run() throws SQLException {
        position = 0;
        return statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

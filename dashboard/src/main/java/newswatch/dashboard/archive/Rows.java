package newswatch.dashboard.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;

/** Rows of the database as JSON objects under the names of their columns. */
final class Rows {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** No question may take longer. */
    static final int QUERY_SECONDS = 10;

    private Rows() {}

    /** All rows that answer a question about one id. */
    static ArrayNode of(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(QUERY_SECONDS);
            statement.setString(1, id);
            try (ResultSet result = statement.executeQuery()) {
                return all(result);
            }
        }
    }

    /** All rows that are left. */
    static ArrayNode all(ResultSet rows) throws SQLException {
        ArrayNode all = NODES.arrayNode();
        while (rows.next()) {
            all.add(current(rows));
        }
        return all;
    }

    /** The row that the cursor stands on. */
    static ObjectNode current(ResultSet row) throws SQLException {
        ObjectNode object = NODES.objectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            String type = columns.getColumnTypeName(i).toLowerCase(Locale.ROOT);
            object.set(columns.getColumnLabel(i), value == null ? NODES.nullNode() : node(value, type));
        }
        return object;
    }

    private static JsonNode node(Object value, String type) throws SQLException {
        if (type.startsWith("json")) {
            return parsed(value.toString());
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return NODES.numberNode(((Number) value).longValue());
        } else if (value instanceof Number number) {
            return NODES.numberNode(number.doubleValue());
        } else if (value instanceof Timestamp time) {
            return NODES.textNode(time.toInstant().toString());
        } else if (value instanceof Array array) {
            return list(array);
        }
        return NODES.textNode(value.toString());
    }

    private static ArrayNode list(Array array) throws SQLException {
        ArrayNode list = NODES.arrayNode();
        for (Object element : (Object[]) array.getArray()) {
            list.add(String.valueOf(element));
        }
        return list;
    }

    private static JsonNode parsed(String json) throws SQLException {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new SQLException("PostgreSQL sent JSON that is none", impossible);
        }
    }
}

package newswatch.names.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a model of one table: every piece has its logits, wherever it stands. The file is a {@code ModelProto} of
 * ONNX, by the field numbers of its published definition.
 */
final class TinyModel {

    private static final int INT64 = 7;
    private static final int FLOAT = 1;
    private static final int OPERATOR_SET = 13;
    private static final int FORMAT = 8;

    private TinyModel() {}

    /** Writes the folder; the rows of the table belong to the pieces. */
    static void write(Path folder, List<String> labels, List<String> pieces, float[][] table) throws IOException {
        Files.write(folder.resolve("model.onnx"), model(table));
        Files.writeString(folder.resolve("vocab.txt"), String.join("\n", pieces) + "\n");
        StringBuilder config = new StringBuilder("{\"max_position_embeddings\":16,\"id2label\":{");
        for (int i = 0; i < labels.size(); i++) {
            config.append(i > 0 ? "," : "").append("\"%d\":\"%s\"".formatted(i, labels.get(i)));
        }
        Files.writeString(folder.resolve("config.json"), config.append("}}").toString());
    }

    private static byte[] model(float[][] table) {
        Message gather = new Message()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "logits")
                .text(4, "Gather");
        Message graph = new Message()
                .put(1, gather)
                .text(2, "tiny")
                .put(5, tensor(table))
                .put(11, value("input_ids", INT64, "pieces"))
                .put(11, value("attention_mask", INT64, "pieces"))
                .put(12, value("logits", FLOAT, "pieces", "labels"));
        Message operators = new Message().text(1, "").number(2, OPERATOR_SET);
        return new Message().number(1, FORMAT).put(7, graph).put(8, operators).bytes();
    }

    private static Message tensor(float[][] table) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * table.length * table[0].length)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : table) {
            for (float value : row) {
                raw.putFloat(value);
            }
        }
        return new Message()
                .number(1, table.length)
                .number(1, table[0].length)
                .number(2, FLOAT)
                .text(8, "table")
                .raw(9, raw.array());
    }

    private static Message value(String name, int type, String... dimensions) {
        Message shape = new Message().put(1, new Message().text(2, "batch"));
        for (String dimension : dimensions) {
            shape.put(1, new Message().text(2, dimension));
        }
        Message tensor = new Message().number(1, type).put(2, shape);
        return new Message().text(1, name).put(2, new Message().put(1, tensor));
    }

    /** A message of Protocol Buffers: fields one after the other. */
    private static final class Message {

        private static final int VARINT = 0;
        private static final int LENGTH = 2;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(((long) field << 3) | VARINT);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return raw(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message put(int field, Message value) {
            return raw(field, value.bytes());
        }

        Message raw(int field, byte[] value) {
            varint(((long) field << 3) | LENGTH);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while (rest >= 128) {
                out.write((int) ((rest & 127) | 128));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}

package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lines of JSON on standard output. */
final class Answers {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;

    Answers(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    void write(JsonNode answer) throws IOException {
        out.write(Json.line(answer));
    }

    void flush() throws IOException {
        out.flush();
    }
}

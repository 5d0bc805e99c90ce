package newswatch.ingest.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of a request; blank ones are no lines. */
final class Lines {

    private Lines() {}

    static List<byte[]> of(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                addUnlessBlank(lines, Arrays.copyOfRange(body, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static void addUnlessBlank(List<byte[]> lines, byte[] line) {
        for (byte value : line) {
            if (value != ' ' && value != '\r' && value != '\t') {
                lines.add(line);
                return;
            }
        }
    }
}

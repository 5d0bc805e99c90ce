package newswatch.standalone.offline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;

/**
 * Lines of UTF-8 from a stream, blank ones left out. A line that is too long is a refusal and is not held in memory.
 */
final class Lines implements InOrder.Source<Lines.Line> {

    /** An article may have 5 MiB; escaped in JSON it may be six times as long. */
    static final int LONGEST = 32 * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private long number;

    Lines(InputStream in) {
        this(in, LONGEST);
    }

    Lines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param number counted from 1, blank lines too
     */
    record Line(long number, Outcome<String> text) {}

    @Override
    public boolean ready() throws IOException {
        return in.available() > 0;
    }

    /** The next line that is not blank, or nothing at the end. */
    @Override
    public Optional<Line> next() throws IOException {
        while (true) {
            Optional<Outcome<String>> line = read();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            number++;
            if (!line.get().<Boolean>fold(String::isBlank, refusal -> false)) {
                return Optional.of(new Line(number, line.get()));
            }
        }
    }

    private Optional<Outcome<String>> read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (length++ < longest) {
                line.write(next);
            }
            next = in.read();
        }
        if (length > longest) {
            return Optional.of(Outcome.refused(
                    Refusal.Reason.TOO_LARGE,
                    "The line has %d bytes, more than the %d that a line may have.".formatted(length, longest)));
        }
        return Optional.of(decode(line.toByteArray()));
    }

    private Outcome<String> decode(byte[] bytes) {
        try {
            // A new decoder reports what is not UTF-8, where String's constructor would put a question mark.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Outcome.accepted(number == 0 && text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Outcome.refused(Refusal.Reason.INVALID, "The line is not in UTF-8.");
        }
    }
}

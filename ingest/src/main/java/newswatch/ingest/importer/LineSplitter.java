package newswatch.ingest.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Splits a stream into lines of bounded length; what is beyond the bound is read over. */
final class LineSplitter {

    /** One byte more than the push endpoint takes, so that a longer line is still seen to be too long. */
    static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    LineSplitter(InputStream in) {
        this.in = in;
    }

    /** The input broke off. */
    static final class BrokenInputException extends IOException {
        private static final long serialVersionUID = 1;
        private final long lineNumber;

        BrokenInputException(long lineNumber, IOException cause) {
            super(cause);
            this.lineNumber = lineNumber;
        }

        long lineNumber() {
            return lineNumber;
        }
    }

    /** Goes on to the next line, if there is one. */
    boolean next() throws BrokenInputException {
        line.reset();
        number++;
        try {
            int value = in.read();
            if (value < 0) {
                return false;
            }
            while (value >= 0 && value != '\n') {
                if (line.size() <= MAX_LINE_BYTES) {
                    line.write(value);
                }
                value = in.read();
            }
            return true;
        } catch (IOException broken) {
            throw new BrokenInputException(number, broken);
        }
    }

    /** Number of the current line, from 1. */
    long number() {
        return number;
    }

    /** The current line without its end; longer than {@link #MAX_LINE_BYTES} by one byte where it was cut. */
    byte[] line() {
        return line.toByteArray();
    }

    boolean isBlank() {
        for (byte value : line.toByteArray()) {
            if (value != ' ' && value != '\r' && value != '\t') {
                return false;
            }
        }
        return true;
    }
}

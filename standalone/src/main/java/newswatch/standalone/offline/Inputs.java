package newswatch.standalone.offline;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;

/** Files as the user names them; {@code -} is standard input. Compressed ones are known by their first bytes. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final Console console;

    Inputs(Console console) {
        this.console = console;
    }

    /**
     * Opens a file of lines.
     *
     * @throws UserError if there is no such file
     */
    InputStream open(String file) {
        if (file.equals(STANDARD_INPUT)) {
            return console.in();
        }
        if (!isReadable(file)) {
            throw new UserError("There is no file to read at %s.".formatted(file));
        }
        try {
            return plain(new FileInputStream(file));
        } catch (IOException unreadable) {
            throw new UserError("The file %s cannot be read: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    /** All bytes of a page or a feed, or why not. */
    Outcome<byte[]> bytes(String file) {
        if (!file.equals(STANDARD_INPUT) && !isReadable(file)) {
            return Outcome.refused(Refusal.Reason.INVALID, "There is no file to read at this path.");
        }
        try (InputStream in = file.equals(STANDARD_INPUT) ? plain(console.in()) : plain(new FileInputStream(file))) {
            return judged(in.readNBytes(ArticleAnalyzer.MOST_CONTENT + 1));
        } catch (IOException unreadable) {
            return Outcome.refused(Refusal.Reason.INVALID, "The file cannot be read to its end.");
        }
    }

    private static Outcome<byte[]> judged(byte[] bytes) {
        if (bytes.length == 0) {
            return Outcome.refused(Refusal.Reason.EMPTY, "It is empty.");
        }
        return bytes.length <= ArticleAnalyzer.MOST_CONTENT
                ? Outcome.accepted(bytes)
                : Outcome.refused(
                        Refusal.Reason.TOO_LARGE,
                        "It has more than the %d bytes that a document may have."
                                .formatted(ArticleAnalyzer.MOST_CONTENT));
    }

    private static boolean isReadable(String file) {
        try {
            Path path = Path.of(file);
            return Files.isReadable(path) && !Files.isDirectory(path);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static InputStream plain(InputStream in) throws IOException {
        byte[] start = in.readNBytes(GZIP.length);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        boolean zipped = start.length == GZIP.length && start[0] == GZIP[0] && start[1] == GZIP[1];
        return zipped ? new GZIPInputStream(new BufferedInputStream(whole)) : whole;
    }
}

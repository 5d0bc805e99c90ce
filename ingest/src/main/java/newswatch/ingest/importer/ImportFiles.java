package newswatch.ingest.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads files and folders as lines for the push endpoint. Memory does not grow with the number or the length of JSONL
 * files: one article is held at a time.
 */
public final class ImportFiles {

    private static final String GZIP = ".gz";

    private final ImportLines lines;

    /** A reader. */
    public ImportFiles(ImportOptions options) {
        this.lines = new ImportLines(options);
    }

    /** Takes a line; may be slow. */
    @FunctionalInterface
    public interface LineConsumer {
        /** One JSON object in UTF-8, without a line break. */
        void take(byte[] line) throws IOException, InterruptedException;
    }

    /**
     * What was read.
     *
     * @param skipped files that were not read because nothing is known to read them by
     * @param passedOver records of web archives that are no pages: images, redirects, requests
     */
    public record Summary(int files, int skipped, long passedOver) {}

    /**
     * Reads everything, folders in the order of their names. What cannot be read becomes a line that says so.
     *
     * @param paths files and folders
     * @throws IOException if the consumer fails, or a path does not exist
     */
    public Summary read(List<Path> paths, LineConsumer consumer) throws IOException, InterruptedException {
        int files = 0;
        int skipped = 0;
        WebArchive archive = new WebArchive(lines, consumer);
        for (Path path : paths) {
            for (Path file : filesOf(path)) {
                boolean known = read(file, name(path, file), consumer, archive);
                files += known ? 1 : 0;
                skipped += known ? 0 : 1;
            }
        }
        return new Summary(files, skipped, archive.passedOver());
    }

    private static List<Path> filesOf(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The file's name below the folder that was given; the article's id is made of it. */
    private static String name(Path given, Path file) {
        Path relative = given.equals(file) ? file.getFileName() : given.relativize(file);
        return String.valueOf(relative).replace('\\', '/');
    }

    private boolean read(Path file, String name, LineConsumer consumer, WebArchive archive)
            throws IOException, InterruptedException {
        String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
        String extension = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        switch (extension) {
            case "txt" -> consumer.take(whole(file, name, false));
            case "html", "htm" -> consumer.take(whole(file, name, true));
            case "jsonl" -> jsonLines(file, name, consumer);
            case "warc" -> archived(file, name, consumer, archive::warc);
            case "wacz" -> archived(file, name, consumer, archive::wacz);
            default -> {
                return false;
            }
        }
        return true;
    }

    private byte[] whole(Path file, String name, boolean html) {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(ImportLines.MAX_ARTICLE_BYTES + 1);
            return html ? lines.html(name, bytes) : lines.text(name, bytes);
        } catch (IOException unreadable) {
            return ImportLines.refused(name, "INVALID", "The file cannot be read.");
        }
    }

    private void jsonLines(Path file, String name, LineConsumer consumer) throws IOException, InterruptedException {
        try (InputStream in = open(file)) {
            LineSplitter splitter = new LineSplitter(in);
            while (splitter.next()) {
                if (!splitter.isBlank()) {
                    consumer.take(lines.json(name + ":" + splitter.number(), splitter.line()));
                }
            }
        } catch (LineSplitter.BrokenInputException broken) {
            consumer.take(ImportLines.refused(
                    name + ":" + broken.lineNumber(), "INVALID", "The file cannot be read any further."));
        }
    }

    /** A way to read an archive. */
    @FunctionalInterface
    private interface ArchiveReader {
        void read(InputStream in, String name) throws IOException, InterruptedException;
    }

    /** Archives are packed record by record, so they are handed on as they are. */
    private static void archived(Path file, String name, LineConsumer consumer, ArchiveReader reader)
            throws IOException, InterruptedException {
        InputStream raw;
        try {
            raw = raw(file);
        } catch (IOException unreadable) {
            consumer.take(ImportLines.refused(name, "INVALID", "The file cannot be read."));
            return;
        }
        try (raw) {
            reader.read(raw, name);
        }
    }

    private static InputStream raw(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = raw(file);
        if (!file.toString().endsWith(GZIP)) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (IOException notGzip) {
            raw.close();
            throw notGzip;
        }
    }
}

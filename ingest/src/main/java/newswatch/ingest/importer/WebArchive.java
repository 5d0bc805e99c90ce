package newswatch.ingest.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import newswatch.ingest.importer.ImportFiles.LineConsumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the pages of web archives: WARC files (ISO 28500), and the WARC files inside of WACZ packages. A page is a
 * response record with status 200 and a type of HTML; everything else is counted and passed over.
 */
final class WebArchive {

    private static final int OK = 200;

    private final ImportLines lines;
    private final LineConsumer consumer;
    private long passedOver;

    WebArchive(ImportLines lines, LineConsumer consumer) {
        this.lines = lines;
        this.consumer = consumer;
    }

    /** Records that were no pages. */
    long passedOver() {
        return passedOver;
    }

    /** Reads a WARC file, packed or not; what cannot be read becomes a line that says so. */
    void warc(InputStream in, String name) throws IOException, InterruptedException {
        long number = 0;
        Optional<WarcRecord> record = Optional.empty();
        try (WarcReader reader = new WarcReader(in)) {
            while (true) {
                byte[] line = null;
                try {
                    record = reader.next();
                    number++;
                    if (record.isEmpty()) {
                        return;
                    }
                    line = page(record.get(), name + ":" + number).orElse(null);
                } catch (IOException broken) {
                    consumer.take(ImportLines.refused(
                            name + ":" + number, "INVALID", "The archive cannot be read any further."));
                    return;
                }
                if (line == null) {
                    passedOver++;
                } else {
                    consumer.take(line);
                }
            }
        } catch (ParsingException notAnArchive) {
            consumer.take(ImportLines.refused(name, "INVALID", "The file is not a WARC archive."));
        }
    }

    private Optional<byte[]> page(WarcRecord record, String place) throws IOException {
        if (!(record instanceof WarcResponse response) || !isWeb(response.target())) {
            return Optional.empty();
        }
        HttpResponse http = response.http();
        String type = http.contentType().toString();
        if (http.status() != OK || !type.toLowerCase(Locale.ROOT).contains("html")) {
            return Optional.empty();
        }
        byte[] bytes = http.bodyDecoded().stream().readNBytes(ImportLines.MAX_ARTICLE_BYTES + 1);
        return Optional.of(lines.archived(place, response.target(), type, bytes));
    }

    private static boolean isWeb(String target) {
        return target.startsWith("http://") || target.startsWith("https://");
    }

    /** Reads a WACZ package. */
    void wacz(InputStream in, String name) throws IOException, InterruptedException {
        ZipInputStream zip = new ZipInputStream(in);
        boolean any = false;
        while (true) {
            ZipEntry entry;
            try {
                entry = zip.getNextEntry();
            } catch (IOException broken) {
                consumer.take(ImportLines.refused(name, "INVALID", "The package cannot be read any further."));
                return;
            }
            if (entry == null) {
                break;
            }
            any = true;
            if (isWarc(entry.getName())) {
                warc(new Uncloseable(zip), name + "/" + entry.getName());
            }
        }
        if (!any) {
            consumer.take(ImportLines.refused(name, "INVALID", "The file is not a WACZ package."));
        }
    }

    private static boolean isWarc(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
    }

    /** An entry ends, the package goes on. */
    private static final class Uncloseable extends FilterInputStream {
        Uncloseable(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}

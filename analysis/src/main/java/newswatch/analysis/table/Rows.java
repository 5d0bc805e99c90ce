package newswatch.analysis.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a table: cells separated by tabs; {@code #} begins a comment line, empty lines say nothing. */
public final class Rows {

    private Rows() {}

    /**
     * Reads a whole table.
     *
     * @param beside the class that the resource belongs to
     * @param resource its name beside the class, or from the root where it begins with a slash
     */
    public static List<List<String>> of(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

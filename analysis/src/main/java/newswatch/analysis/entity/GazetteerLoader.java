package newswatch.analysis.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the gazetteer's file, which {@code BuildGazetteer} makes, and the words for roles. */
final class GazetteerLoader {

    static final String RESOURCE = "/newswatch/gazetteer/gazetteer.tsv.gz";

    private static final String ROLES = "/newswatch/gazetteer/roles.txt";

    private GazetteerLoader() {}

    static Gazetteer load() {
        LayerBuilder builder = new LayerBuilder(false);
        read(RESOURCE, builder::add);
        return new Gazetteer(List.of(new GazetteerLayer(builder)), roles());
    }

    static RoleWords roles() {
        List<String> lines = new ArrayList<>();
        read(ROLES, lines::add);
        return new RoleWords(lines);
    }

    /** Passes on every line that is no comment. */
    private static void read(String resource, Consumer<String> use) {
        InputStream stream = GazetteerLoader.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + resource);
        }
        try (InputStream bytes = resource.endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    use.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

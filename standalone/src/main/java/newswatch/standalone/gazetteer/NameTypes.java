package newswatch.standalone.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newswatch.contract.EntityType;

/** Our types by what others call them; the table is a resource. */
final class NameTypes {

    private static final String TABLE = "/newswatch/standalone/name-types.tsv";

    private final Map<String, EntityType> types = new HashMap<>();

    NameTypes() {
        InputStream table = Objects.requireNonNull(NameTypes.class.getResourceAsStream(TABLE), TABLE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(line -> types.put(line[0], EntityType.valueOf(line[1])));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The type of the first of these classes or words that is known. */
    Optional<EntityType> of(List<String> words) {
        return words.stream()
                .map(word -> types.get(word.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst();
    }
}

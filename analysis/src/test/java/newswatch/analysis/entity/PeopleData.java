package newswatch.analysis.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People with Wikidata ids out of public data: members of the Bundestag, heads of states, the Council of Europe. */
final class PeopleData {

    private static final List<String> BUNDESTAG = List.of(
            "bundestag",
            "abgeordnet",
            "cdu",
            "csu",
            "spd",
            "fdp",
            "grüne",
            "linke",
            "afd",
            "politiker",
            "minister",
            "fraktion",
            "kanzler",
            "staatssekretär",
            "mdb",
            "partei");

    private static final List<String> POLITICS = List.of(
            "präsident",
            "minister",
            "regierung",
            "premier",
            "parlament",
            "abgeordnet",
            "politiker",
            "partei",
            "könig",
            "staatschef",
            "senat",
            "europarat",
            "opposition",
            "wahl");

    /** Surnames that so many people of the data have say little. */
    private static final int FREQUENT = 6;

    private final Path folder;
    private final Map<String, List<Person>> byName = new LinkedHashMap<>();
    private final Map<String, Integer> surnames = new HashMap<>();
    private final Map<String, Set<String>> bySound = new HashMap<>();

    private final List<String> unidentified = new ArrayList<>();

    private enum Source {
        BUNDESTAG,
        LEADERS,
        ASSEMBLY
    }

    private record Person(String id, String name, Source source, String country) {}

    PeopleData(Path folder) {
        this.folder = folder;
        readBundestag();
        read("names-world-leaders/world-leaders-2021_wikidata.csv", 4, 5, 0, Source.LEADERS);
        read("names-world-leaders/sources_foreign_wikidata.csv", 0, 1, 2, Source.LEADERS);
        read("names-world-leaders/html_holders21.csv", 2, 1, -1, Source.LEADERS);
        read("names-world-leaders/html_current.csv", 2, 1, -1, Source.LEADERS);
        read("names-world-leaders/html_legislators.csv", 2, 1, -1, Source.ASSEMBLY);
    }

    private void readBundestag() {
        Map<String, String> ids = new HashMap<>();
        lines("names-bundestag/IDs").forEach(line -> ids.put(line.split("\t")[0], line.split("\t")[1]));
        for (String line : lines("names-bundestag/names")) {
            String[] fields = line.split("\t");
            add(new Person(ids.getOrDefault(fields[0], ""), fields[1], Source.BUNDESTAG, "Q183"));
        }
    }

    private void read(String file, int id, int name, int country, Source source) {
        List<String> lines = lines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            if (!line.contains("\"")) {
                add(new Person(fields[id], fields[name], source, country < 0 ? "" : fields[country]));
            }
        }
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Person person) {
        boolean plain = person.id.matches("Q[1-9][0-9]*")
                && person.name.indexOf(' ') > 0
                && person.name.codePoints().noneMatch(c -> c > 0x24F && Character.isLetter(c))
                && !person.name.matches(".*\\d.*|.* of .*|.*[|(].*");
        List<Person> namesakes = byName.computeIfAbsent(person.name, name -> new ArrayList<>());
        if (plain && namesakes.stream().noneMatch(other -> other.id.equals(person.id))) {
            namesakes.add(person);
            surnames.merge(surname(person.name), 1, Integer::sum);
            Sounds.of(person.name).forEach(sound -> bySound.computeIfAbsent(sound, key -> new LinkedHashSet<>())
                    .add(person.id));
        }
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Our own people whose id is "+" get the id of the one person of the data who is called so, in any spelling. */
    List<GazetteerDraft> identified(List<GazetteerDraft> people) {
        return people.stream().map(this::identified).toList();
    }

    private GazetteerDraft identified(GazetteerDraft person) {
        if (!person.isWanted()) {
            return person;
        }
        Set<String> ids = new LinkedHashSet<>();
        Sounds.of(person.name()).forEach(sound -> ids.addAll(bySound.getOrDefault(sound, Set.of())));
        if (ids.size() != 1) {
            unidentified.add(person.name());
        }
        return person.withId(ids.size() == 1 ? ids.iterator().next() : "-");
    }

    /** Our own people whose id is "+" and who are in no data, or several times. */
    List<String> unidentified() {
        return List.copyOf(unidentified);
    }

    List<GazetteerDraft> bundestag() {
        return of(Source.BUNDESTAG, 3, BUNDESTAG);
    }

    List<GazetteerDraft> leaders() {
        return of(Source.LEADERS, 5, POLITICS);
    }

    List<GazetteerDraft> assembly() {
        return of(Source.ASSEMBLY, 3, POLITICS);
    }

    private List<GazetteerDraft> of(Source source, int prior, List<String> context) {
        List<GazetteerDraft> drafts = new ArrayList<>();
        for (List<Person> namesakes : byName.values()) {
            for (Person person : namesakes) {
                if (person.source == source) {
                    boolean common = namesakes.size() > 1 || surnames.getOrDefault(surname(person.name), 0) >= FREQUENT;
                    drafts.add(new GazetteerDraft(EntityType.PER, person.id, person.name)
                            .prior(common ? prior - 1 : prior)
                            .country(person.country)
                            .context(context));
                }
            }
        }
        return drafts;
    }
}

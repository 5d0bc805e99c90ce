package newswatch.analysis.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.morphology.GermanMorphology;

/** Our own lists, and the names of states that the JDK has from CLDR. */
final class OwnLists {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.GERMAN, Locale.ENGLISH, Locale.FRENCH, new Locale("es"), Locale.ITALIAN);

    /** Where an inhabitant is not simply called by "-er". */
    private static final Map<String, String> INHABITANTS = Map.ofEntries(
            Map.entry("München", "Münchner|Münchener"),
            Map.entry("Zürich", "Zürcher|Züricher"),
            Map.entry("Basel", "Basler"),
            Map.entry("Bremen", "Bremer"),
            Map.entry("Dresden", "Dresdner"),
            Map.entry("Hannover", "Hannoveraner"),
            Map.entry("Halle", "Hallenser"),
            Map.entry("Kassel", "Kasseler|Kasselaner"),
            Map.entry("Europa", "Europäer"),
            Map.entry("Rom", "Römer"),
            Map.entry("Mailand", "Mailänder"),
            Map.entry("Moskau", "Moskauer"),
            Map.entry("Neapel", "Neapolitaner"),
            Map.entry("Venedig", "Venezianer"),
            Map.entry("Athen", "Athener"),
            Map.entry("Warschau", "Warschauer"),
            Map.entry("Emden", "Emder"),
            Map.entry("Minden", "Mindener"),
            Map.entry("Genf", "Genfer"),
            Map.entry("St. Gallen", "St. Galler|Sankt Galler"),
            Map.entry("Erlangen", "Erlanger"),
            Map.entry("Barcelona", "Barceloner"));

    private final Path folder;

    OwnLists(Path folder) {
        this.folder = folder;
    }

    /** Lines "TYPE;id;name;names", then fields like "p=9", "c=Q39", "x=context|words", "a=adjective", "r=roles". */
    List<GazetteerDraft> read(String file) {
        return lines(folder.resolve(file)).map(OwnLists::draft).toList();
    }

    List<GazetteerDraft> places() {
        List<GazetteerDraft> places = read("places.txt");
        places.forEach(OwnLists::addInhabitants);
        return places;
    }

    List<GazetteerDraft> people() {
        return lines(folder.resolve("people.txt")).map(OwnLists::person).toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GazetteerDraft draft(String line) {
        String[] fields = line.split(";", -1);
        GazetteerDraft draft = new GazetteerDraft(EntityType.valueOf(fields[0]), fields[1], fields[2]);
        for (int i = 3; i < fields.length; i++) {
            add(draft, fields[i], i);
        }
        return draft;
    }

    private static void add(GazetteerDraft draft, String field, int place) {
        String value = field.substring(Math.min(2, field.length()));
        switch (field.length() > 1 && field.charAt(1) == '=' ? field.charAt(0) : place == 3 ? 'n' : 'j') {
            case 'n' -> draft.aliases(split(field));
            case 'j' -> draft.adjectives(split(field));
            case 'p' -> draft.prior(Integer.parseInt(value));
            case 'c' -> draft.country(value);
            case 'x' -> draft.context(split(value));
            case 'r' -> draft.roles(split(value));
            case 'a' -> draft.adjectives(split(value));
            case 'l' -> draft.people(split(value));
            default -> throw new IllegalArgumentException("What is this: " + field);
        }
    }

    private static List<String> split(String field) {
        return LayerBuilder.split(field);
    }

    private static GazetteerDraft person(String line) {
        boolean wholeOnly = line.contains(";=");
        GazetteerDraft person = draft(line.replace(";=", ";"));
        String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
        if (!wholeOnly && person.name().indexOf(' ') > 0) {
            person.aliases(List.of((isWord(surname) ? "~" : "") + surname));
        }
        return person;
    }

    private static boolean isWord(String name) {
        return GermanMorphology.shared().readingsAnyCase(name).stream().anyMatch(reading -> !reading.is("EIG"));
    }

    /** "Kölner": for places of one word. */
    static void addInhabitants(GazetteerDraft place) {
        if (place.type() == EntityType.LOC) {
            place.people(inhabitants(place.name()));
        }
    }

    /** What people of a place are called, in the singular; empty if its name has more than one word. */
    static List<String> inhabitants(String name) {
        String known = INHABITANTS.get(name);
        if (known != null) {
            return split(known);
        }
        return name.chars().allMatch(Character::isLetter) ? List.of(inhabitant(name)) : List.of();
    }

    private static String inhabitant(String name) {
        if (name.endsWith("ingen") || name.endsWith("ungen")) {
            return name.substring(0, name.length() - 2) + "er";
        }
        return name.endsWith("e") ? name + "r" : name + "er";
    }

    /**
     * Lists: a line "[TYPE fields]", then names separated by commas, each "name|more names=id"; a field "i=+" has ids
     * looked up.
     */
    List<GazetteerDraft> readList(Path file) {
        List<GazetteerDraft> drafts = new ArrayList<>();
        String head = "";
        for (String line : lines(file).toList()) {
            if (line.startsWith("[")) {
                head = line.substring(1, line.indexOf(']'));
                continue;
            }
            for (String item : line.split(", *")) {
                if (!item.isBlank()) {
                    drafts.add(listed(head, item.strip()));
                }
            }
        }
        return drafts;
    }

    private static GazetteerDraft listed(String head, String item) {
        String[] fields = head.split(" ");
        int equals = item.lastIndexOf("=Q");
        List<String> names = named(fields, split(equals < 0 ? item : item.substring(0, equals)));
        String name = GazetteerEntry.bare(names.get(0));
        String id = equals < 0 ? (head.contains(" i=+") ? "+" : "-") : item.substring(equals + 1);
        GazetteerDraft draft = new GazetteerDraft(EntityType.valueOf(fields[0]), id, name);
        boolean sure = draft.type() == EntityType.LOC && draft.isLinked();
        draft.aliases(names.stream()
                .map(alias -> sure ? alias : careful(draft.type(), alias))
                .toList());
        for (int i = 1; i < fields.length; i++) {
            if (fields[i].equals("inhabitants")) {
                addInhabitants(draft);
            } else if (!fields[i].startsWith("t=") && !fields[i].startsWith("i=")) {
                add(draft, fields[i].replace('_', ' '), i + 3);
            }
        }
        return draft;
    }

    /** A name that is a common word needs a hint; a place only where the dictionary does not know it as a name too. */
    private static String careful(EntityType type, String alias) {
        boolean plain = GazetteerEntry.bare(alias).equals(alias) && alias.indexOf(' ') < 0;
        boolean word = plain
                && alias.chars().filter(Character::isUpperCase).count() < 2
                && isWord(alias)
                && (type != EntityType.LOC || !isName(alias));
        return word ? "?" + alias : alias;
    }

    private static boolean isName(String alias) {
        return GermanMorphology.shared().readings(alias).stream().anyMatch(reading -> reading.is("EIG"));
    }

    /** The names by the head's templates: "t=Landgericht_%|LG_%" makes "Landgericht Kiel" and "LG Kiel" of "Kiel". */
    private static List<String> named(String[] fields, List<String> names) {
        List<String> made = new ArrayList<>();
        for (String field : fields) {
            if (field.startsWith("t=")) {
                for (String template : split(field.substring(2))) {
                    names.forEach(name -> made.add(template.replace('_', ' ').replace("%", name)));
                }
            }
        }
        return made.isEmpty() ? names : made;
    }

    List<Path> listFiles() {
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wikidata ids of states by their code. */
    Map<String, String> stateIds() {
        Map<String, String> ids = new HashMap<>();
        lines(folder.resolve("countries.txt")).forEach(line -> ids.put(line.split(";")[0], line.split(";")[1]));
        return ids;
    }

    /** Names of places that do not count by themselves. */
    Set<String> ambiguous() {
        return lines(folder.resolve("ambiguous-places.txt"))
                .flatMap(line -> Stream.of(line.split(", *")))
                .collect(Collectors.toSet());
    }

    /** States: "code;id;names;adjectives;people"; names in five languages come from CLDR. */
    List<GazetteerDraft> states() {
        List<GazetteerDraft> states = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        lines(folder.resolve("countries.txt")).forEach(line -> {
            String[] fields = line.split(";", -1);
            listed.add(fields[0]);
            states.add(state(fields[0], fields[1], split(fields[2]))
                    .adjectives(split(fields[3]))
                    .people(split(fields[4])));
        });
        for (String code : Locale.getISOCountries()) {
            if (!listed.contains(code)) {
                states.add(state(code, "-", List.of()).prior(6));
            }
        }
        return states;
    }

    private static GazetteerDraft state(String code, String id, List<String> names) {
        String name = shortName(code, names);
        Set<String> all = new LinkedHashSet<>(names);
        for (Locale language : LANGUAGES) {
            String other = new Locale("", code).getDisplayCountry(language);
            boolean german = language.equals(Locale.GERMAN);
            all.add((german || !isWord(other) ? "" : "?") + other);
        }
        all.remove(name);
        all.removeIf(alias -> alias.equals("!" + name));
        GazetteerDraft state = new GazetteerDraft(EntityType.LOC, id, name).prior(9);
        return state.aliases(all).country(id.startsWith("Q") ? id : "");
    }

    /** The everyday German name: that of CLDR, but for states that have a shorter one. */
    private static String shortName(String code, List<String> names) {
        return switch (code) {
            case "US", "GB", "MM", "MK", "MD" -> names.get(0);
            default -> new Locale("", code).getDisplayCountry(Locale.GERMAN);
        };
    }
}

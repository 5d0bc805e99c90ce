package newswatch.standalone.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a row is what, by the usual names: those of our own export, and those of Wikidata queries, in which
 * {@code ?party} stands beside {@code ?partyLabel} and {@code ?partyAltLabel}, whatever the variable is called.
 *
 * @param cells by the column's name in lower case, without "_", "-" and blanks
 */
record NameColumns(Map<String, String> cells) {

    private static final String LABEL = "label";
    private static final String ALT_LABEL = "altlabel";
    private static final List<String> THINGS = List.of("entityid", "item", "entity", "wikidata", "qid", "id");
    private static final List<String> TYPES =
            List.of("type", "class", "kind", "instanceof", "instance", "p31", "typ", "art");
    private static final List<String> NAMES = List.of("name", LABEL);
    private static final List<String> ALIASES =
            List.of("aliases", "alias", "altlabels", ALT_LABEL, "alsoknownas", "names");
    private static final List<String> LANGUAGES = List.of("language", "lang");

    /** The columns of a row as it was read. */
    static NameColumns of(Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach(
                (name, value) -> cells.putIfAbsent(name.toLowerCase(Locale.ROOT).replaceAll("[?_\\s-]", ""), value));
        return new NameColumns(cells);
    }

    /** The variable of the thing itself: a usual name, else the first that has a label and is no type. */
    private Optional<String> thing() {
        return THINGS.stream().filter(cells::containsKey).findFirst().or(() -> cells.keySet().stream()
                .filter(name -> cells.containsKey(name + LABEL) && !TYPES.contains(name))
                .findFirst());
    }

    /** Whether it is a row of our own export, whose aliases may bear marks. */
    boolean isOurs() {
        return cells.containsKey("entryid");
    }

    Optional<String> entryId() {
        return cell("entryid");
    }

    /** A Wikidata id or an id of the user's own. */
    Optional<String> entityId() {
        return thing().flatMap(this::cell).map(SparqlText::id);
    }

    Optional<String> name() {
        return thing().flatMap(thing -> cell(thing + LABEL)).or(() -> first(NAMES));
    }

    /** Further names: what the label service joins with commas, what is joined with "|", and single ones. */
    List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        String joined = thing().map(thing -> thing + ALT_LABEL).orElse(ALT_LABEL);
        ALIASES.stream()
                .filter(name -> !name.equals(joined))
                .flatMap(name -> cell(name).stream())
                .forEach(cell -> aliases.addAll(List.of(cell.split("\\|"))));
        cell(joined).ifPresent(cell -> aliases.addAll(List.of(cell.split(cell.contains("|") ? "\\|" : ", "))));
        return aliases.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    /** What kind of thing it is, as the file says it: a class, then the class's name. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        TYPES.forEach(name -> {
            cell(name).map(SparqlText::id).ifPresent(types::add);
            cell(name + LABEL).ifPresent(types::add);
        });
        return types;
    }

    Optional<String> language() {
        return first(LANGUAGES);
    }

    private Optional<String> first(List<String> names) {
        return names.stream().flatMap(name -> cell(name).stream()).findFirst();
    }

    private Optional<String> cell(String name) {
        return Optional.ofNullable(cells.get(name));
    }
}

package newswatch.analysis.entity;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry under construction. */
final class GazetteerDraft {

    private static final int PROMINENT = 6;

    private final EntityType type;
    private final String id;
    private final String name;
    private int prior = 7;
    private String country = "";
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<String> adjectives = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> context = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();

    GazetteerDraft(EntityType type, String id, String name) {
        this.type = type;
        this.id = id;
        this.name = name;
    }

    String key() {
        return KnownEntity.of(type, id, name).id();
    }

    String name() {
        return name;
    }

    EntityType type() {
        return type;
    }

    boolean isLinked() {
        return id.startsWith("Q");
    }

    /** Whether its id shall be looked up. */
    boolean isWanted() {
        return id.equals("+");
    }

    GazetteerDraft withId(String other) {
        GazetteerDraft copy = new GazetteerDraft(type, other, name);
        copy.prior = prior;
        copy.country = country;
        copy.merge(this);
        return copy;
    }

    /** An entry of the same identity that nothing is known of yet. */
    GazetteerDraft anew() {
        return new GazetteerDraft(type, id, name).prior(prior);
    }

    /** What this says, as another name of the other. */
    GazetteerDraft as(GazetteerDraft other) {
        GazetteerDraft copy = new GazetteerDraft(type, other.id, other.name);
        copy.prior = prior;
        copy.country = country;
        copy.merge(this);
        return copy;
    }

    /** Its names that count without a condition. */
    Set<String> plainNames() {
        Set<String> plain = bareNames();
        plain.removeIf(alias -> Stream.of("?", "~", "!").anyMatch(mark -> aliases.contains(mark + alias)));
        return plain;
    }

    /** Puts a mark, "?" or "!", before the name itself. */
    GazetteerDraft marked(String mark) {
        aliases.add(mark + name);
        return this;
    }

    /** Its names without marks. */
    Set<String> bareNames() {
        Set<String> bare = new LinkedHashSet<>(List.of(name));
        aliases.forEach(alias -> bare.add(GazetteerEntry.bare(alias)));
        return bare;
    }

    GazetteerDraft prior(int value) {
        prior = value;
        return this;
    }

    GazetteerDraft country(String value) {
        country = value;
        return this;
    }

    GazetteerDraft aliases(Iterable<String> more) {
        more.forEach(alias -> {
            if (!alias.equals(name) && !alias.isBlank()) {
                aliases.add(alias);
            }
        });
        return this;
    }

    GazetteerDraft adjectives(List<String> more) {
        adjectives.addAll(more);
        return this;
    }

    GazetteerDraft people(List<String> more) {
        people.addAll(more);
        return this;
    }

    GazetteerDraft context(List<String> more) {
        context.addAll(more);
        return this;
    }

    GazetteerDraft roles(List<String> more) {
        roles.addAll(more);
        return this;
    }

    /** What a later source knows besides; what the first one says stays. */
    void merge(GazetteerDraft other) {
        if (!other.name.equals(name)) {
            aliases(List.of(other.name));
        }
        Set<String> plain = plainNames();
        aliases(other.aliases.stream()
                .filter(alias ->
                        GazetteerEntry.bare(alias).equals(alias) || !plain.contains(GazetteerEntry.bare(alias)))
                .toList());
        adjectives.addAll(other.adjectives);
        people.addAll(other.people);
        context.addAll(context.isEmpty() ? other.context : Set.of());
        roles.addAll(other.roles);
        country = country.isEmpty() ? other.country : country;
    }

    /** All names with the spellings made by rule. */
    private Set<String> all() {
        Set<String> all = new LinkedHashSet<>(aliases);
        Set<String> written = new LinkedHashSet<>(aliases);
        written.add(name);
        for (String alias : written) {
            String bare = GazetteerEntry.bare(alias);
            String mark = alias.substring(0, alias.length() - bare.length());
            addSpelling(mark, folded(bare), all);
            if (type != EntityType.PER) {
                NameForms.of(bare).forEach(form -> addSpelling(mark, form, all));
            }
            if (type == EntityType.PER) {
                addSpelling(mark, transcribed(bare), all);
            }
        }
        if (type == EntityType.PER && prior >= PROMINENT && name.indexOf(' ') > 0) {
            all.add(name.charAt(0) + ". " + name.substring(name.lastIndexOf(' ') + 1));
        }
        all.remove(name);
        return all.stream()
                .filter(alias -> "?~!".indexOf(alias.charAt(0)) >= 0
                        || (!all.contains("!" + alias) && !all.contains("?" + alias)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A spelling that is a name already keeps what is said of it. */
    private void addSpelling(String mark, String spelling, Set<String> all) {
        if (!spelling.equals(name) && !aliases.contains(spelling)) {
            all.add(mark + spelling);
        }
    }

    /** Without marks that German does not have: "Orbán" as "Orban", but "Özdemir" stays. */
    private static String folded(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("äöüÄÖÜß".indexOf(c) >= 0) {
                plain.append(c);
            } else {
                String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
                plain.append(letter(folded));
            }
        }
        return plain.toString();
    }

    private static String letter(String c) {
        return switch (c) {
            case "ł" -> "l";
            case "Ł" -> "L";
            case "ø" -> "o";
            case "Ø" -> "O";
            case "đ" -> "d";
            case "Đ" -> "D";
            case "ı" -> "i";
            case "æ" -> "ae";
            case "ð" -> "d";
            case "þ" -> "th";
            default -> c;
        };
    }

    private static String transcribed(String name) {
        return folded(name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss"));
    }

    int names() {
        return 1 + all().size();
    }

    int variants() {
        return all().size() - aliases.size();
    }

    int adjectives() {
        return adjectives.size();
    }

    int peoples() {
        return people.size();
    }

    String line() {
        GazetteerEntry.Facts facts = new GazetteerEntry.Facts(
                prior, country, List.copyOf(adjectives), List.copyOf(people), List.copyOf(context), List.copyOf(roles));
        GazetteerEntry entry = new GazetteerEntry(id + "/" + name, id, name, type, List.copyOf(all()), facts);
        String line = entry.line();
        return line.substring(0, line.lastIndexOf('\t'));
    }
}

package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that has names, as a line of the gazetteer's file says it or as a user adds it.
 *
 * @param entryId what the entry is taken back by; stable, of the user's choice
 * @param entityId Wikidata id, an id of the user's own, or "-" for an id made from type and name
 * @param name name for people
 * @param aliases more names; one that begins with "?" counts only beside a word that shows that it is a name, with "~"
 *     only where the whole name is in the text too, with "!" never by itself, only among others of that name
 * @param facts what tells it from others of that name
 * @param language ISO 639-1 code of the texts that its names count in; empty for all
 */
public record GazetteerEntry(
        String entryId,
        String entityId,
        String name,
        EntityType type,
        List<String> aliases,
        Facts facts,
        String language) {

    /** The most letters of a name. */
    public static final int LONGEST_NAME = 200;

    /** The most names of one entry. */
    public static final int MOST_NAMES = 500;

    private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2,3}");
    private static final Pattern ID = Pattern.compile("-|Q[1-9][0-9]{0,11}|[A-Za-z][\\w.-]*:[\\w.:/-]+");

    /**
     * What is known of an entity besides its names.
     *
     * @param prior how often in the news, of all things of that name, it is this one: 0 (hardly) to 9 (nearly always)
     * @param country Wikidata id of its state or region, or empty
     * @param adjectives stems of adjectives made from it: "französisch"
     * @param people names of its people: "Franzose"
     * @param context beginnings of words, in lower case, that speak for it
     * @param roles what somebody is called by office, in lower case: "kremlchef", "präsident"
     */
    public record Facts(
            int prior,
            String country,
            List<String> adjectives,
            List<String> people,
            List<String> context,
            List<String> roles) {

        /** Nothing known: as sure as a name that a user adds. */
        public static final Facts NONE = new Facts(7, "", List.of(), List.of(), List.of(), List.of());

        public Facts {
            if (prior < 0 || prior > 9) {
                throw new IllegalArgumentException("prior must be 0 to 9, was " + prior);
            }
            adjectives = List.copyOf(adjectives);
            people = List.copyOf(people);
            context = List.copyOf(context);
            roles = List.copyOf(roles);
        }
    }

    public GazetteerEntry {
        aliases = List.copyOf(aliases);
        List<String> problems = problems(entryId, entityId, name, aliases, language);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
    }

    /** An entry whose names count in texts of any language. */
    public GazetteerEntry(
            String entryId, String entityId, String name, EntityType type, List<String> aliases, Facts facts) {
        this(entryId, entityId, name, type, aliases, facts, "");
    }

    /**
     * Everything that is wrong with what shall become an entry, one sentence each; empty if it may become one. What
     * comes from outside is asked here first.
     */
    public static List<String> problems(
            String entryId, String entityId, String name, List<String> aliases, String language) {
        List<String> problems = new ArrayList<>();
        if (entryId.isBlank() || !isPlain(entryId)) {
            problems.add("The entry's id is empty or no line of text: \"%s\".".formatted(entryId));
        }
        if (!ID.matcher(entityId).matches()) {
            problems.add(
                    "\"%s\" is neither a Wikidata id nor a prefix, a colon and a name nor \"-\".".formatted(entityId));
        }
        if (!LANGUAGE.matcher(language).matches()) {
            problems.add("\"%s\" is no code of a language, such as de.".formatted(language));
        }
        if (aliases.size() > MOST_NAMES) {
            problems.add("It has %d names, more than %d.".formatted(aliases.size(), MOST_NAMES));
        }
        addName(name, problems);
        aliases.stream().map(GazetteerEntry::bare).forEach(alias -> addName(alias, problems));
        return problems;
    }

    private static void addName(String name, List<String> problems) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !isPlain(name)) {
            problems.add("A name is empty, longer than %d letters or no line of text: \"%s\"."
                    .formatted(LONGEST_NAME, name.substring(0, Math.min(40, name.length()))));
        } else if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            problems.add("A name has no letter: \"%s\".".formatted(name));
        }
    }

    private static boolean isPlain(String text) {
        return text.indexOf('|') < 0 && text.chars().noneMatch(Character::isISOControl);
    }

    /** A name without the mark before it. */
    static String bare(String alias) {
        return !alias.isEmpty() && "?~!".indexOf(alias.charAt(0)) >= 0 ? alias.substring(1) : alias;
    }

    /** The entry of a line that {@link #line} wrote. */
    static GazetteerEntry parse(String line) {
        String[] fields = line.split("\t", -1);
        Facts facts = new Facts(
                fields[3].isEmpty() ? 7 : fields[3].charAt(0) - '0',
                fields[4],
                list(fields[6]),
                list(fields[7]),
                list(fields[8]),
                list(fields[9]));
        return new GazetteerEntry(
                fields.length > 10 ? fields[10] : fields[0] + "/" + fields[2],
                fields[0],
                fields[2],
                EntityType.valueOf(fields[1]),
                list(fields[5]),
                facts,
                fields.length > GazetteerLayer.LANGUAGE ? fields[GazetteerLayer.LANGUAGE] : "");
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
    }

    /**
     * The entry in one line: id, type, name, prior, country, aliases, adjectives, people, context, roles, entry id and,
     * where it has one, language; tabs between them, "|" within.
     */
    String line() {
        String line = String.join(
                "\t",
                entityId,
                type.name(),
                name,
                Integer.toString(facts.prior()),
                facts.country(),
                String.join("|", aliases),
                String.join("|", facts.adjectives()),
                String.join("|", facts.people()),
                String.join("|", facts.context()),
                String.join("|", facts.roles()),
                entryId);
        return language.isEmpty() ? line : line + "\t" + language;
    }
}

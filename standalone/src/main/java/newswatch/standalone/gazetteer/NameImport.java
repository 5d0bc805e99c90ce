package newswatch.standalone.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.contract.EntityType;
import newswatch.contract.GazetteerEntry;

/**
 * Makes entries of the rows of a file; rows of one thing become one entry. What cannot be used is told with its line,
 * and the rest is taken.
 */
public final class NameImport {

    private static final Pattern UNNAMED = Pattern.compile("[QLP]\\d+");
    private static final String MARKS = "?~!";
    private static final String NO_ID = "-";

    private final NameTypes types = new NameTypes();
    private final Optional<EntityType> usualType;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int leftOut;

    private NameImport(Optional<EntityType> usualType) {
        this.usualType = usualType;
    }

    /**
     * What a file holds.
     *
     * @param problems what could not be used, each with its line
     * @param leftOut how many further names of entries were left out, since they would be found everywhere
     */
    public record Reading(List<GazetteerEntry> entries, List<String> problems, int leftOut) {}

    /** What is known of a thing after some of its rows. */
    private static final class Draft {
        final long line;
        final String entryId;
        final String entityId;
        final Set<String> names = new LinkedHashSet<>();
        Optional<EntityType> type = Optional.empty();
        Optional<String> strangeType = Optional.empty();
        Optional<String> language = Optional.empty();

        Draft(long line, String entryId, String entityId) {
            this.line = line;
            this.entryId = entryId;
            this.entityId = entityId;
        }
    }

    /**
     * Reads a file.
     *
     * @param stream CSV, TSV or JSON in UTF-8
     * @param usualType of things that the file gives no type, or one that nobody knows
     * @throws IOException if the stream breaks off
     */
    public static Reading read(InputStream stream, Optional<EntityType> usualType) throws IOException {
        NameImport names = new NameImport(usualType);
        NameRows.read(stream, names.new Rows());
        List<GazetteerEntry> entries = names.drafts.values().stream()
                .flatMap(draft -> names.entry(draft).stream())
                .toList();
        if (entries.isEmpty() && names.problems.isEmpty()) {
            names.problems.add("It has no rows.");
        }
        return new Reading(entries, List.copyOf(names.problems), names.leftOut);
    }

    private final class Rows implements NameRows.Reader {
        @Override
        public void row(long line, Map<String, String> cells) {
            NameColumns row = NameColumns.of(cells);
            Optional<String> name = row.name();
            Optional<String> id = row.entityId();
            if (name.isEmpty() && id.isEmpty()) {
                unreadable(line, "It has neither an id nor a name; columns may be called item, itemLabel, type.");
                return;
            }
            String entityId = id.orElse(NO_ID);
            String entryId =
                    row.entryId().orElseGet(() -> entityId.equals(NO_ID) ? ownId(row, name.orElse("")) : entityId);
            add(drafts.computeIfAbsent(entryId, key -> new Draft(line, key, entityId)), row, name);
        }

        @Override
        public void unreadable(long line, String why) {
            problems.add("line %d: %s".formatted(line, why));
        }
    }

    private String ownId(NameColumns row, String name) {
        String type =
                types.of(row.types()).or(() -> usualType).map(EntityType::name).orElse("name");
        return type.toLowerCase(Locale.ROOT) + ":" + name;
    }

    private void add(Draft draft, NameColumns row, Optional<String> name) {
        // What the query service finds no label for, it calls by its id.
        name.filter(text -> !UNNAMED.matcher(text).matches()).ifPresent(draft.names::add);
        for (String alias : row.aliases()) {
            if (draft.names.size() < newswatch.analysis.entity.GazetteerEntry.MOST_NAMES
                    && (row.isOurs() || isTelling(alias))) {
                draft.names.add(alias);
            } else {
                leftOut++;
            }
        }
        draft.type = draft.type.or(() -> types.of(row.types()));
        draft.strangeType = draft.strangeType.or(() -> row.types().stream().findFirst());
        draft.language = draft.language.or(row::language);
    }

    /** Whether it is worth looking for: not one letter, no number, no word in lower case, which people search by. */
    private static boolean isTelling(String alias) {
        return alias.chars().filter(Character::isLetter).count() >= 2
                && MARKS.indexOf(alias.charAt(0)) < 0
                && alias.length() <= newswatch.analysis.entity.GazetteerEntry.LONGEST_NAME
                && (alias.indexOf(' ') > 0 || !alias.equals(alias.toLowerCase(Locale.ROOT)));
    }

    private Optional<GazetteerEntry> entry(Draft draft) {
        Optional<EntityType> type = draft.type.or(() -> usualType);
        List<String> reasons = new ArrayList<>();
        if (type.isEmpty()) {
            reasons.add(draft.strangeType
                    .map("\"%s\" is no type that is known; say --type."::formatted)
                    .orElse("It has no type; say --type."));
        }
        if (draft.names.isEmpty()) {
            reasons.add("%s has no name; ask the query service for a label in a language that it has."
                    .formatted(draft.entityId));
        } else {
            List<String> names = List.copyOf(draft.names);
            reasons.addAll(newswatch.analysis.entity.GazetteerEntry.problems(
                    draft.entryId, draft.entityId, names.get(0), names, draft.language.orElse("")));
        }
        if (!reasons.isEmpty()) {
            problems.add("line %d: %s".formatted(draft.line, String.join(" ", reasons)));
            return Optional.empty();
        }
        List<String> names = List.copyOf(draft.names);
        return Optional.of(GazetteerEntry.newBuilder()
                .setEntryId(draft.entryId)
                .setEntityId(draft.entityId)
                .setName(names.get(0))
                .setType(type.orElseThrow())
                .setAliases(names)
                .setLanguage(draft.language.orElse(null))
                .build());
    }
}

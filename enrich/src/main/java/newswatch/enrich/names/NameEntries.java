package newswatch.enrich.names;

import java.util.List;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.entity.GazetteerEntry;
import newswatch.analysis.entity.GazetteerEntry.Facts;
import org.jspecify.annotations.Nullable;

/** What an entry of the topic means to the analysis. */
public final class NameEntries {

    private NameEntries() {}

    /**
     * The entry, or why it is none.
     *
     * @param key the record's key
     */
    public static Outcome<GazetteerEntry> of(@Nullable String key, newswatch.contract.GazetteerEntry entry) {
        if (!entry.getEntryId().equals(key)) {
            return refused("The record's key and its entry_id must be the same.");
        }
        if (entry.getType() == newswatch.contract.EntityType.UNKNOWN) {
            return refused("The type is unknown.");
        }
        List<String> aliases = entry.getAliases().stream()
                .filter(alias -> !alias.equals(entry.getName()))
                .distinct()
                .toList();
        String language = entry.getLanguage().orElse("");
        List<String> problems =
                GazetteerEntry.problems(entry.getEntryId(), entry.getEntityId(), entry.getName(), aliases, language);
        return problems.isEmpty()
                ? Outcome.accepted(new GazetteerEntry(
                        entry.getEntryId(),
                        entry.getEntityId(),
                        entry.getName(),
                        EntityType.valueOf(entry.getType().name()),
                        aliases,
                        Facts.NONE,
                        language))
                : refused(String.join(" ", problems));
    }

    private static Outcome<GazetteerEntry> refused(String detail) {
        return Outcome.refused(Refusal.Reason.INVALID, detail);
    }
}

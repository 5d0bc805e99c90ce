package newswatch.standalone.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newswatch.contract.GazetteerEntry;

/** Entries as JSON: every field is there, null where nothing is known. */
final class NameLine {

    private NameLine() {}

    static ObjectNode of(GazetteerEntry entry) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("entry_id", entry.getEntryId())
                .put("entity_id", entry.getEntityId())
                .put("name", entry.getName())
                .put("type", entry.getType().name());
        ArrayNode aliases = line.putArray("aliases");
        entry.getAliases().forEach(aliases::add);
        return line.put("language", entry.getLanguage().orElse(null));
    }
}

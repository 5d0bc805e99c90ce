package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newswatch.analysis.story.Decision;

/** An output line of {@code stories}. */
final class DecisionJson {

    private DecisionJson() {}

    static ObjectNode of(JsonNode id, Decision decision) {
        ObjectNode line = Json.object();
        line.set("id", id);
        line.put("story_id", decision.storyId()).put("relation", Json.word(decision.relation()));
        line.set("copy_of", Json.text(decision.copyOf()));
        line.set(
                "copied_share",
                decision.copiedShare().isPresent()
                        ? Json.number(Json.rounded(decision.copiedShare().getAsDouble()))
                        : JsonNodeFactory.instance.nullNode());
        line.set("follows", Json.text(decision.follows()));
        line.put("similarity", Json.rounded(decision.similarity()));
        line.set("merged", Json.texts(decision.merged()));
        line.set("reasons", Json.texts(decision.reasons()));
        return line;
    }
}

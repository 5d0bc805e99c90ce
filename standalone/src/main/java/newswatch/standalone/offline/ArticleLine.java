package newswatch.standalone.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import newswatch.analysis.ArticleInput;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;

/**
 * One input line of {@code analyze} and {@code stories}.
 *
 * @param id what the line gives as its id, to be echoed; null node if it gives none
 * @param source who published it; empty also where the line cannot be read
 * @param article the article, or why it is none
 */
record ArticleLine(JsonNode id, Optional<String> source, Outcome<ArticleInput> article) {

    /** Reads a line; never throws for what stands in it. */
    static ArticleLine of(Lines.Line line) {
        return line.text().fold(text -> parse(line.number(), text), ArticleLine::refused);
    }

    private static ArticleLine parse(long number, String text) {
        try {
            JsonNode json = Json.read(text);
            if (!json.isObject()) {
                return invalid(JsonNodeFactory.instance.nullNode(), "The line is not a JSON object.");
            }
            return read(number, json);
        } catch (JsonProcessingException notJson) {
            return invalid(
                    JsonNodeFactory.instance.nullNode(),
                    "The line is not JSON: column %d."
                            .formatted(notJson.getLocation().getColumnNr()));
        }
    }

    private static ArticleLine read(long number, JsonNode json) {
        JsonNode id = json.path("id");
        boolean known = !id.isMissingNode() && !id.isNull();
        if (known && (id.isContainerNode() || id.asText().isBlank())) {
            return invalid(JsonNodeFactory.instance.nullNode(), "The field id is neither a text nor a number.");
        }
        ArticleFields fields = new ArticleFields(json);
        try {
            ArticleInput article = fields.article(known ? id.asText() : "line-" + number);
            return new ArticleLine(
                    known ? id : JsonNodeFactory.instance.nullNode(), fields.text("source"), Outcome.accepted(article));
        } catch (ArticleFields.UnreadableFieldException unreadable) {
            return invalid(known ? id : JsonNodeFactory.instance.nullNode(), unreadable.getMessage());
        }
    }

    private static ArticleLine refused(Refusal refusal) {
        return new ArticleLine(
                JsonNodeFactory.instance.nullNode(),
                Optional.empty(),
                Outcome.refused(refusal.reason(), refusal.detail()));
    }

    private static ArticleLine invalid(JsonNode id, String detail) {
        return new ArticleLine(id, Optional.empty(), Outcome.refused(Refusal.Reason.INVALID, detail));
    }
}

package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.ArticleInput;
import newswatch.analysis.Content;

/** The fields of an article in JSON; a field that is null counts as left out, an unknown one is not looked at. */
final class ArticleFields {

    private final JsonNode json;

    ArticleFields(JsonNode json) {
        this.json = json;
    }

    /** A field that is not what it should be; the message is for the answer's detail. */
    static final class UnreadableFieldException extends Exception {
        UnreadableFieldException(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    ArticleInput article(String id) throws UnreadableFieldException {
        return new ArticleInput(
                id, text("title"), content(), text("url"), published(), text("language"), texts("authors"));
    }

    Optional<String> text(String name) throws UnreadableFieldException {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new UnreadableFieldException("The field %s is not a text.".formatted(name));
        }
        return Optional.of(value.textValue());
    }

    private Content content() throws UnreadableFieldException {
        List<Content> found = new ArrayList<>();
        text("text").map(Content.RawText::new).ifPresent(found::add);
        text("clean_text").map(Content.CleanText::new).ifPresent(found::add);
        text("html").map(ArticleFields::page).ifPresent(found::add);
        if (found.size() != 1) {
            throw new UnreadableFieldException(
                    "The line must have exactly one of the fields text, clean_text and html; it has %d."
                            .formatted(found.size()));
        }
        return found.get(0);
    }

    private static Content page(String html) {
        // Whatever the page says of its encoding, it has been decoded before it became JSON.
        return new Content.Html(html.getBytes(StandardCharsets.UTF_8), Optional.of("text/html; charset=utf-8"));
    }

    private Optional<Instant> published() throws UnreadableFieldException {
        Optional<String> published = text("published");
        Optional<Instant> read = published.flatMap(Times::read);
        if (published.isPresent() && read.isEmpty()) {
            throw new UnreadableFieldException("The field published is not an ISO-8601 date or time.");
        }
        return read;
    }

    private List<String> texts(String name) throws UnreadableFieldException {
        JsonNode values = json.path(name);
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            if (!values.isArray() || !value.isTextual()) {
                throw new UnreadableFieldException("The field %s is not a list of texts.".formatted(name));
            }
            texts.add(value.textValue());
        }
        return texts;
    }
}

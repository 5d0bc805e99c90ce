package newswatch.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import newswatch.dashboard.archive.Archive;
import newswatch.dashboard.archive.ArchiveUnavailableException;
import newswatch.dashboard.archive.Hit;

/** An archive with one invented article, which can be taken away. */
public final class SampleArchive implements Archive {

    private static final String TEXT = """
            Der Kreistag hat am Montag 🌉 über den Neubau der Elbbrücke gestritten. <b>Fett</b> ist hier nichts.

            „Eine Maut wird es mit mir nicht geben“, sagte Landrätin Jördis Großkopf in Müllershausen. Der Verkehrsverband \
            widersprach.""";

    private volatile boolean away;

    /** From now on the database does not answer. */
    public void takeAway() {
        away = true;
    }

    @Override
    public Optional<ObjectNode> article(String articleId) {
        check();
        if (!articleId.startsWith("a-")) {
            return Optional.empty();
        }
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("article_id", articleId)
                .put("title", "Streit über Elbbrücke")
                .put("text", TEXT)
                .put("url", "https://elbbote.example/bruecke")
                .put("outlet_id", "elbbote.example")
                .put("outlet_name", "Elbbote")
                .put("country", "DE")
                .put("language", "de")
                .put("ingested_at", "2026-01-02T10:00:00Z")
                .put("story_id", "s-bruecke")
                .put("relation", "NEW");
        article.putArray("authors").add("Änne Öztürk");
        addStance(article);
        ObjectNode entity = article.putArray("entities").addObject();
        entity.put("entity_id", "nil:jördis großkopf")
                .put("name", "Jördis Großkopf")
                .put("type", "PER");
        place(entity.putArray("mentions").addObject(), "Jördis Großkopf").put("kind", "NAME");
        article.putArray("quotes");
        return Optional.of(article);
    }

    private static void addStance(ObjectNode article) {
        ObjectNode stance = article.putArray("stances").addObject();
        String evidence = "„Eine Maut wird es mit mir nicht geben“, sagte Landrätin Jördis Großkopf in Müllershausen.";
        stance.put("statement_id", "a-1:1:0")
                .put("actor_name", "Jördis Großkopf")
                .put("target", "Maut")
                .put("polarity", "REJECT")
                .put("evidence_text", evidence);
        put(stance, "evidence", evidence);
        put(stance, "actor", "Jördis Großkopf");
        put(stance, "target", "Maut");
        ArrayNode cues = stance.putArray("cue_spans");
        place(cues.addObject(), "mit mir nicht geben");
    }

    private static void put(ObjectNode stance, String name, String part) {
        stance.put(name + "_start", codePoint(part)).put(name + "_end", codePoint(part) + length(part));
    }

    private static ObjectNode place(ObjectNode place, String part) {
        return place.put("start", codePoint(part)).put("end", codePoint(part) + length(part));
    }

    private static int codePoint(String part) {
        return TEXT.codePointCount(0, TEXT.indexOf(part));
    }

    private static int length(String part) {
        return part.codePointCount(0, part.length());
    }

    @Override
    public List<Hit> search(String words, int limit) {
        check();
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("article_id", "a-1")
                .put("title", "Streit über Elbbrücke")
                .put("outlet_id", "elbbote.example")
                .put("ingested_at", "2026-01-02T10:00:00Z");
        ArrayNode snippet = article.putArray("snippet");
        snippet.addObject().put("text", "Der Neubau der ").put("hit", false);
        snippet.addObject().put("text", words).put("hit", true);
        return List.of(new Hit(Optional.of("s-bruecke"), Optional.of("Streit über Elbbrücke"), article));
    }

    @Override
    public ArrayNode issues() {
        check();
        ArrayNode issues = JsonNodeFactory.instance.arrayNode();
        issues.addObject()
                .put("issue_id", "maut")
                .put("label", "Brückenmaut")
                .put("statements", 3)
                .put("actors", 2)
                .put("supporting", 1)
                .put("opposing", 2)
                .put("last_at", "2026-01-02T10:00:00Z");
        return issues;
    }

    @Override
    public ArrayNode emerging() {
        check();
        ArrayNode issues = JsonNodeFactory.instance.arrayNode();
        issues.addObject()
                .put("issue_id", "emerging:0123456789abcdef")
                .put("label", "Fährverbindung")
                .put("statements", 3)
                .put("articles", 2)
                .put("actors", 3)
                .put("supporting", 2)
                .put("opposing", 1)
                .put("last_at", "2026-01-02T10:00:00Z");
        return issues;
    }

    @Override
    public ArrayNode statements(String issueId, int limit) {
        check();
        ArrayNode statements = JsonNodeFactory.instance.arrayNode();
        if (issueId.equals("maut")) {
            addStatement(statements, "Jördis Großkopf", -1, "2026-01-02T10:00:00Z");
            addStatement(statements, "Verkehrsverband", 1, "2026-01-01T10:00:00Z");
            addStatement(statements, "Jördis Großkopf", -1, "2025-11-02T10:00:00Z");
        }
        if (issueId.startsWith("emerging:")) {
            for (String target : List.of("Fährverbindung", "Fähre", "Fähre")) {
                ObjectNode one = addStatement(statements, "Kreistag", 1, "2026-01-02T10:00:00Z");
                one.put("target", target).putNull("issue_label");
            }
        }
        return statements;
    }

    private static ObjectNode addStatement(ArrayNode statements, String actor, int side, String time) {
        return statements
                .addObject()
                .put("statement_id", "a-1:1:" + statements.size())
                .put("article_id", "a-1")
                .put("actor_name", actor)
                .put("target", "Maut")
                .put("issue_label", "Brückenmaut")
                .put("polarity", side < 0 ? "REJECT" : "SUPPORT")
                .put("side", side)
                .put("evidence_text", "„Eine Maut wird es mit mir nicht geben“.")
                .put("said_at", time)
                .put("outlet_name", "Elbbote")
                .put("confidence", 0.8);
    }

    @Override
    public ObjectNode related(String storyId) {
        check();
        ObjectNode related = JsonNodeFactory.instance.objectNode();
        ArrayNode sameEvent = related.putArray("same_event");
        ArrayNode followedBy = related.putArray("followed_by");
        related.putNull("follows");
        if (storyId.equals("s-bruecke")) {
            ObjectNode other = addStory(sameEvent, "s-bridge", "en", "County council at odds over <i>Elbe</i> bridge");
            other.put("event_id", "e-bruecke")
                    .put("similarity", 0.72)
                    .putArray("reasons")
                    .add("shares Großkopf");
            related.set("follows", addStory(followedBy, "s-0", "de", "Elbbrücke wird teurer"));
            followedBy.removeAll();
            addStory(followedBy, "s-2", "de", "Ölpreis fällt");
        }
        return related;
    }

    private static ObjectNode addStory(ArrayNode stories, String id, String language, String headline) {
        return stories.addObject()
                .put("story_id", id)
                .put("language", language)
                .put("headline", headline)
                .put("member_count", 4)
                .put("outlet_count", 3)
                .put("first_seen_at", "2026-01-02T10:00:00Z")
                .put("last_seen_at", "2026-01-02T10:00:00Z");
    }

    private void check() {
        if (away) {
            throw new ArchiveUnavailableException(new IllegalStateException("taken away"));
        }
    }

    @Override
    public boolean isUp() {
        return !away;
    }
}

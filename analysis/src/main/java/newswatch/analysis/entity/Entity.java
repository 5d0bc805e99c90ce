package newswatch.analysis.entity;

import java.util.List;
import newswatch.analysis.text.Checks;
import newswatch.analysis.text.CodePoints;
import newswatch.analysis.text.Span;

/**
 * Someone or something a text speaks of.
 *
 * @param id Wikidata id (Q and digits), or {@code nil:} and a stable name where it is not linked
 * @param name name for people
 * @param linkConfidence how sure the link is, 0 to 1; 0 for nil ids
 * @param mentions in text order, at least one
 * @param isPublic false for a person without a link whom the text gives no public role: somebody private
 */
public record Entity(
        String id, String name, EntityType type, double linkConfidence, List<Mention> mentions, boolean isPublic) {

    public Entity {
        Checks.notBlank(id, "id");
        Checks.share(linkConfidence, "linkConfidence");
        mentions = List.copyOf(mentions);
    }

    /** An entity that is public unless it is a person without a link. */
    public Entity(String id, String name, EntityType type, double linkConfidence, List<Mention> mentions) {
        this(id, name, type, linkConfidence, mentions, type != EntityType.PER || !id.startsWith("nil:"));
    }

    /** The same entity with its places counted in code points. */
    public Entity in(CodePoints points) {
        List<Mention> places = mentions.stream()
                .map(mention -> new Mention(points.of(mention.span), mention.surface, mention.kind))
                .toList();
        return new Entity(id, name, type, linkConfidence, places, isPublic);
    }

    /**
     * A place where the text names the entity.
     *
     * @param span its place
     * @param surface the text at that place
     */
    public record Mention(Span span, String surface, MentionKind kind) {}

    /** How a text names an entity. */
    public enum MentionKind {
        /** Its name or a part of it that stands alone, genitive included. */
        NAME,
        /** A part of a compound: the span covers that part only. */
        PART,
        /** A role: "der Kremlchef", "die Ministerin". */
        ROLE,
        /** A pronoun. */
        PRONOUN
    }
}

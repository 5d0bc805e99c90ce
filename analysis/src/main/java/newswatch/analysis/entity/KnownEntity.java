package newswatch.analysis.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * An entity of the gazetteer, or one that a text introduces.
 *
 * @param id Wikidata id, an id of the user's own, or {@code nil:type:slug}
 */
record KnownEntity(String id, String name, EntityType type) {

    /** The entity with its id, or a made id where there is none ("-"). */
    static KnownEntity of(EntityType type, String id, String name) {
        return new KnownEntity(id.equals("-") ? nilId(type, name) : id, name, type);
    }

    private static String nilId(EntityType type, String name) {
        return "nil:" + type.name().toLowerCase(Locale.ROOT) + ":" + slug(name);
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.isEmpty() ? "unnamed" : slug.toString();
    }

    boolean isLinked() {
        return !id.startsWith("nil:");
    }
}

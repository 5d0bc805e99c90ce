package newswatch.dashboard.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * A stretch of text in which the words of a search are marked. PostgreSQL marks them with two private characters, which
 * the query takes out of the text before, so that no article can forge a mark; here they become a list of parts.
 */
final class Snippet {

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    private Snippet() {}

    /** The parts in order: {@code [{"text":"Der ","hit":false},{"text":"Haushalt","hit":true}]}. */
    static ArrayNode parts(String marked) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        StringBuilder part = new StringBuilder();
        boolean hit = false;
        for (int i = 0; i < marked.length(); i++) {
            char character = marked.charAt(i);
            if (character == OPEN || character == CLOSE) {
                add(parts, part, hit);
                hit = character == OPEN;
            } else {
                part.append(character);
            }
        }
        add(parts, part, hit);
        return parts;
    }

    private static void add(ArrayNode parts, StringBuilder part, boolean hit) {
        if (!part.isEmpty()) {
            parts.addObject().put("text", part.toString()).put("hit", hit);
            part.setLength(0);
        }
    }
}

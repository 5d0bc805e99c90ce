package newswatch.analysis.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.analysis.text.TextAnnotator;
import newswatch.analysis.text.Token;
import org.jspecify.annotations.Nullable;

/** Known names as a trie of tokens, adjectives and role words; immutable once loaded. */
final class Gazetteer {

    private final Node root = new Node();
    private final Map<String, KnownEntity> adjectives = new HashMap<>();
    private final Set<String> roles = new HashSet<>();
    private int longestRole;

    /** Adds a name, unless another entity has it already. */
    void addName(String name, KnownEntity entity, Condition condition) {
        Node node = root;
        for (Token token : TextAnnotator.annotate(name).tokens()) {
            node = node.next.computeIfAbsent(token.surface(), surface -> new Node());
        }
        if (node.entity == null) {
            node.entity = entity;
            node.condition = condition;
        }
    }

    void addAdjective(String form, KnownEntity entity) {
        adjectives.putIfAbsent(form.toLowerCase(Locale.ROOT), entity);
    }

    void addRole(String role) {
        roles.add(role);
        longestRole = Math.max(longestRole, role.length());
    }

    /** The longest known name that begins at this token; the last word may be a genitive. */
    @Nullable
    Match longestAt(List<Token> tokens, int start) {
        Node node = root;
        Match best = null;
        for (int i = start; i < tokens.size(); i++) {
            String surface = tokens.get(i).surface();
            Node exact = node.next.get(surface);
            Node here = exact != null ? exact : genitive(node, surface);
            if (here == null) {
                break;
            }
            if (here.entity != null) {
                best = new Match(here.entity, i + 1, here.condition);
            }
            if (exact == null) {
                break;
            }
            node = exact;
        }
        return best;
    }

    private static @Nullable Node genitive(Node node, String surface) {
        int length = surface.length();
        if (length < 4 || surface.charAt(length - 1) != 's' || node.next.isEmpty()) {
            return null;
        }
        char before = surface.charAt(length - 2);
        int cut = before == '\'' || before == '’' || before == '-' ? 2 : 1;
        Node found = node.next.get(surface.substring(0, length - cut));
        return found == null && before == 'e' ? node.next.get(surface.substring(0, length - 2)) : found;
    }

    /** The entity that is called by this one word. */
    @Nullable
    KnownEntity single(String word) {
        Node node = root.next.get(word);
        return node == null || node.condition == Condition.CONTEXT ? null : node.entity;
    }

    /** The place that an adjective or the name of its people points to: "russische", "Berliner". */
    @Nullable
    KnownEntity adjective(String word) {
        return adjectives.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a role or ends in one: "Präsident", "US-Außenministerin". */
    boolean isRole(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (roles.contains(bare)) {
            return true;
        }
        for (int start = Math.max(1, bare.length() - longestRole); start < bare.length() - 3; start++) {
            if (roles.contains(bare.substring(start))) {
                return true;
            }
        }
        return false;
    }

    /** What else must be seen for a name to count. */
    enum Condition {
        /** Nothing. */
        NONE,
        /** A word beside it that shows that it is a name. */
        CONTEXT,
        /** The person's full name elsewhere in the text. */
        FULL_NAME
    }

    /**
     * A name found.
     *
     * @param end index one past its last token
     */
    record Match(KnownEntity entity, int end, Condition condition) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable KnownEntity entity;
        private Condition condition = Condition.NONE;
    }
}

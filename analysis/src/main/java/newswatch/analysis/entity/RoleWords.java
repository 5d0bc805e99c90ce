package newswatch.analysis.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nouns for what people are: offices, trades, kin. */
final class RoleWords {

    private final Set<String> roles = new HashSet<>();
    private final Set<String> privateRoles = new HashSet<>();
    private int longest;

    /** Lines of words; those after a line "= private" are no public roles. */
    RoleWords(List<String> lines) {
        Set<String> into = roles;
        for (String line : lines) {
            if (line.startsWith("=")) {
                into = privateRoles;
            } else {
                into.addAll(List.of(line.split(" ")));
            }
        }
        roles.forEach(role -> longest = Math.max(longest, role.length()));
    }

    /** Whether a word is a role or ends in one: "Präsident", "US-Außenministerin". */
    boolean isRole(String word) {
        String bare = bare(word);
        if (roles.contains(bare) || privateRoles.contains(bare)) {
            return true;
        }
        return !endOf(bare, roles).isEmpty();
    }

    /** Whether somebody so called stands in public: "Bürgermeisterin", but not "Zeugin" or "Frau". */
    boolean isPublic(String word) {
        String bare = bare(word);
        return !privateRoles.contains(bare)
                && (roles.contains(bare) || !endOf(bare, roles).isEmpty());
    }

    /** Whether somebody so called is no public figure: "Bäckerin", "Zeuge". */
    boolean isPrivate(String word) {
        String bare = bare(word);
        return privateRoles.contains(bare) || (!endOf(bare, privateRoles).isEmpty() && !isPublic(word));
    }

    private String endOf(String word, Set<String> known) {
        for (int start = Math.max(1, word.length() - longest); start < word.length() - 3; start++) {
            String end = word.substring(start);
            if (known.contains(end)) {
                return end;
            }
        }
        return "";
    }

    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}

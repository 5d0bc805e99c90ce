package newswatch.analysis.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Nouns for what people are: offices, trades, kin. */
final class RoleWords {

    private final Set<String> roles = new HashSet<>();
    private final Set<String> privateRoles = new HashSet<>();
    private final Map<String, RoleWords> others = new HashMap<>();
    private final boolean lowerCase;
    private int longest;

    /** Lines of words; those after "= private" are no public roles, those after "= fr" are of another language. */
    RoleWords(List<String> lines) {
        this(false);
        Set<String> into = roles;
        for (String line : lines) {
            if (line.equals("= private")) {
                into = privateRoles;
            } else if (line.startsWith("= ")) {
                into = others.computeIfAbsent(line.substring(2), language -> new RoleWords(true)).roles;
            } else {
                into.addAll(List.of(line.split(" ")));
            }
        }
        measure();
        others.values().forEach(RoleWords::measure);
    }

    private RoleWords(boolean lowerCase) {
        this.lowerCase = lowerCase;
    }

    private void measure() {
        roles.forEach(role -> longest = Math.max(longest, role.length()));
    }

    /** The words of a language, ISO 639-1; the German ones where there are none. */
    RoleWords in(String language) {
        return others.getOrDefault(language, this);
    }

    /** Whether roles of this language are written with a small letter. */
    boolean isLowerCase() {
        return lowerCase;
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

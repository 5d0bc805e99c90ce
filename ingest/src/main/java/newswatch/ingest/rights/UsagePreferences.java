package newswatch.ingest.rights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Usage} statement allows and forbids, by category of use (draft-ietf-aipref-vocab-08). The
 * statement is a dictionary of structured fields (RFC 9651); one that is malformed says nothing, as the draft wants it.
 *
 * @param byCategory whether a use is allowed, by the label of its category; others were not said
 */
record UsagePreferences(Map<String, Boolean> byCategory) {

    static final UsagePreferences NONE = new UsagePreferences(Map.of());

    /**
     * Categories that cover what Newswatch does with a text. Analysis for other purposes than training was {@code tdm},
     * later {@code bots}, in drafts that are still in use; the present one has {@code search} alone.
     */
    private static final Set<String> COVER_US = Set.of("tdm", "bots", "search");

    /** The draft has single letters; {@code Content-Signal}, which is far more common today, has words. */
    private static final Map<String, Boolean> ANSWERS = Map.of("y", true, "n", false, "yes", true, "no", false);

    /** The pattern needs some stack for each item. */
    private static final int LONGEST = 1_000;

    private static final String KEY = "[a-z*][a-z0-9_.*-]*+";
    private static final String TOKEN = "[A-Za-z*][A-Za-z0-9!#$%&'*+.^_`|~:/-]*+";
    private static final String ITEM = "(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\[\"\\\\])*+\"|@?-?[0-9]++(?:\\.[0-9]++)?"
            + "|\\?[01]|:[A-Za-z0-9+/=]*+:)";
    private static final String PARAMETERS = "(?:; *+" + KEY + "(?:=" + ITEM + ")?+)*+";
    private static final String LIST = "\\( *+(?:" + ITEM + PARAMETERS + " *+)*+\\)";
    private static final Pattern MEMBER =
            Pattern.compile("(" + KEY + ")(?:=(" + ITEM + "|" + LIST + "))?+" + PARAMETERS + "[ \t]*+(,[ \t]*+)?+");

    UsagePreferences {
        byCategory = Map.copyOf(byCategory);
    }

    /** Reads a statement. */
    static UsagePreferences parse(String statement) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        String dictionary = statement.strip();
        if (dictionary.length() > LONGEST) {
            return NONE;
        }
        Matcher member = MEMBER.matcher(dictionary);
        boolean more = !dictionary.isEmpty();
        int at = 0;
        while (more) {
            member.region(at, dictionary.length());
            if (!member.lookingAt()) {
                return NONE;
            }
            say(said, member.group(1), member.group(2));
            at = member.end();
            more = member.group(3) != null;
        }
        return at == dictionary.length() ? new UsagePreferences(said) : NONE;
    }

    /** The last word about a category counts, even if it is none. */
    private static void say(Map<String, Boolean> said, String category, @Nullable String value) {
        if (value != null && ANSWERS.containsKey(value)) {
            said.put(category, ANSWERS.get(value));
        } else {
            said.remove(category);
        }
    }

    /** Both statements: a use is forbidden if one of them forbids it. */
    UsagePreferences and(UsagePreferences other) {
        Map<String, Boolean> both = new LinkedHashMap<>(byCategory);
        other.byCategory.forEach((category, allowed) -> both.merge(category, allowed, Boolean::logicalAnd));
        return new UsagePreferences(both);
    }

    /** Whether a use is forbidden that Newswatch would make of the text. */
    boolean reserve() {
        return COVER_US.stream().anyMatch(category -> !byCategory.getOrDefault(category, true));
    }

    /** The dictionary, in the order of its labels. */
    @Override
    public String toString() {
        return new TreeMap<>(byCategory)
                .entrySet().stream()
                        .map(said -> said.getKey() + (said.getValue() ? "=y" : "=n"))
                        .collect(Collectors.joining(", "));
    }
}

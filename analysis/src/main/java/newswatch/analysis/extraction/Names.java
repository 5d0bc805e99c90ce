package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an element's class and id say: "articleBody teaser-box" holds article, body, teaser and box.
 *
 * @param spaced class and id in one line of small letters, with a dash between words
 * @param words the words in it
 * @param noise the kind of boilerplate that the words stand for
 */
record Names(String spaced, Set<String> words, Optional<String> noise) {

    static final Names NONE = new Names("", Set.of(), Optional.empty());

    private static final Set<String> ARTICLE = Set.of(
            "article", "artikel", "beitrag", "post", "entry", "story", "content", "inhalt", "text", "body", "main");
    private static final Set<String> LEAD = Set.of(
            "lead",
            "lede",
            "intro",
            "introduction",
            "standfirst",
            "vorspann",
            "summary",
            "excerpt",
            "subline",
            "dek",
            "abstract",
            "einleitung",
            "anreisser",
            "subheadline",
            "teasertext",
            "kurztext");

    /** Longer names are not read to their end. */
    private static final int LONGEST = 1000;

    /** Reads class, id and the like, separated by spaces. */
    static Names of(String raw) {
        String spaced = spaced(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
        List<List<String>> names = words(spaced);
        Set<String> words = new HashSet<>();
        names.forEach(words::addAll);
        return new Names(spaced, words, NoiseNames.kind(names));
    }

    /** The words of each name. */
    private static List<List<String>> words(String spaced) {
        List<List<String>> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= spaced.length(); i++) {
            char c = i < spaced.length() ? spaced.charAt(i) : ' ';
            if (!isWordSign(c)) {
                if (i > start) {
                    words.add(spaced.substring(start, i));
                }
                start = i + 1;
            }
            if (c <= ' ' && !words.isEmpty()) {
                names.add(words);
                words = new ArrayList<>();
            }
        }
        return names;
    }

    private static boolean isWordSign(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "äöüß".indexOf(c) >= 0;
    }

    private static String spaced(String names) {
        StringBuilder spaced = new StringBuilder(names.length() + 8);
        char last = ' ';
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (c >= 'A' && c <= 'Z' && isSmall(last)) {
                spaced.append('-');
            }
            spaced.append(c);
            last = c;
        }
        return spaced.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSmall(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    boolean hasAny(Set<String> wanted) {
        for (String word : words) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether pages give such a name to what holds an article. */
    boolean sayArticle() {
        return hasAny(ARTICLE);
    }

    /** Whether pages give such a name to the lead of an article. */
    boolean sayLead() {
        return hasAny(LEAD);
    }
}

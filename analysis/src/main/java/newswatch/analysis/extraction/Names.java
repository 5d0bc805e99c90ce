package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an element's class and id say: "articleBody teaser-box" holds article, body, teaser and box.
 *
 * @param spaced class and id in one line of small letters, with a dash between words
 * @param signs what the words in it are signs of
 * @param noise the kind of boilerplate that the words stand for
 */
record Names(String spaced, Set<NameSign> signs, Optional<String> noise) {

    static final Names NONE = new Names("", Set.of(), Optional.empty());

    /** Longer names are not read to their end. */
    private static final int LONGEST = 1000;

    private static final char FIRST_BEYOND_ASCII = 0x7F;

    /** Reads class, id and the like, separated by spaces. */
    static Names of(String raw) {
        String spaced = spaced(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
        List<List<String>> names = words(spaced);
        return new Names(spaced, NameSign.of(names), NoiseNames.kind(names));
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
        return isSmall(c) || (c > FIRST_BEYOND_ASCII && "äöüß".indexOf(c) >= 0);
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

    /** Whether a word in them is such a sign. */
    boolean say(NameSign sign) {
        return signs.contains(sign);
    }
}

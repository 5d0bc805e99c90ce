package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The words in an element's class and id: "articleBody teaser-box" holds article, body, teaser and box. */
final class NameWords {

    private static final Pattern BREAK = Pattern.compile("[^a-z0-9äöüß]+");

    private NameWords() {}

    /** In small letters. */
    static Set<String> of(Element element) {
        return Arrays.stream(BREAK.split(spaced(element)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Class and id in one line of small letters, with a dash between words. */
    static String spaced(Element element) {
        String names = element.className() + ' ' + element.id() + ' ' + element.attr("data-component");
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
}

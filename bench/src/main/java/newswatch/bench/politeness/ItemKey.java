package newswatch.bench.politeness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item as the web announces it; it stands in its address and its id, and, without the generation, in its title.
 *
 * @param feed number of the feed
 * @param generation how often it was given a new address
 * @param item number within the feed, by publication
 */
record ItemKey(int feed, int generation, int item) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})-(\\d)-(\\d{1,8})");

    private static final Pattern MARK = Pattern.compile("\\((\\d{1,6})/(\\d{1,8})\\)");

    /** The last one that stands in a text. */
    static Optional<ItemKey> last(CharSequence text) {
        Matcher matcher = WRITTEN.matcher(text);
        Optional<ItemKey> found = Optional.empty();
        while (matcher.find()) {
            found = Optional.of(new ItemKey(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
        }
        return found;
    }

    /** What stands in a title: the same for all generations. */
    static String mark(int feed, int item) {
        return "(" + feed + "/" + item + ")";
    }

    /** The item that a title marks, in its first generation. */
    static Optional<ItemKey> marked(CharSequence title) {
        Matcher matcher = MARK.matcher(title);
        return matcher.find() ? Optional.of(new ItemKey(number(matcher, 1), 0, number(matcher, 2))) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    @Override
    public String toString() {
        return feed + "-" + generation + "-" + item;
    }
}

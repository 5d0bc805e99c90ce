package newswatch.bench.politeness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item as the web announces it; it stands in its address, its id and its title.
 *
 * @param feed number of the feed
 * @param generation how often it was given a new address
 * @param item number within the feed, by publication
 */
record ItemKey(int feed, int generation, int item) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})-(\\d)-(\\d{1,8})");

    /** The last one that stands in a text. */
    static Optional<ItemKey> last(CharSequence text) {
        Matcher matcher = WRITTEN.matcher(text);
        Optional<ItemKey> found = Optional.empty();
        while (matcher.find()) {
            found = Optional.of(new ItemKey(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
        }
        return found;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    @Override
    public String toString() {
        return feed + "-" + generation + "-" + item;
    }
}

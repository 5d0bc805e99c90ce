package newswatch.analysis.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authors as feeds write them. */
final class PersonNames {

    private static final int LONGEST = 300;
    private static final Pattern ADDRESS_THEN_NAME = Pattern.compile("[^\\s@]+@[^\\s@()]+\\s*\\((.+)\\)");
    private static final Pattern NAME_THEN_ADDRESS = Pattern.compile("([^<(]+)[<(][^\\s@<(]+@[^\\s@>)]+[>)]");

    private PersonNames() {}

    /** The name without the mail address that RSS wants around it; the text itself if there is no name. */
    static String withoutAddress(String written) {
        String author = written.substring(0, Math.min(LONGEST, written.length()));
        for (Pattern form : new Pattern[] {ADDRESS_THEN_NAME, NAME_THEN_ADDRESS}) {
            Matcher matcher = form.matcher(author);
            if (matcher.matches()) {
                return matcher.group(1).strip();
            }
        }
        return author.strip();
    }
}

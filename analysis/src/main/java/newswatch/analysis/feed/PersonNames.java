package newswatch.analysis.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authors as feeds write them. */
final class PersonNames {

    private static final Pattern ADDRESS_THEN_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Pattern NAME_THEN_ADDRESS = Pattern.compile("(.+?)\\s*[<(]\\S+@\\S+[>)]");

    private PersonNames() {}

    /** The name without the mail address that RSS wants around it; the text itself if there is no name. */
    static String withoutAddress(String author) {
        for (Pattern form : new Pattern[] {ADDRESS_THEN_NAME, NAME_THEN_ADDRESS}) {
            Matcher matcher = form.matcher(author);
            if (matcher.matches()) {
                return matcher.group(1).strip();
            }
        }
        return author.strip();
    }
}

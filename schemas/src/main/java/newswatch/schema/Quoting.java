package newswatch.schema;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.contract.Access;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;

/**
 * How much of an article's text may be shown to readers: nothing of what stands before a wall or of what its owner
 * wants no snippet of. Who stands where is a fact, and may be told all the same.
 */
public final class Quoting {

    private static final Set<Access> WALLED = Set.of(Access.PAYWALL_TEASER, Access.CONSENT_WALL, Access.BOT_WALL);
    private static final Pattern LIMIT = Pattern.compile("max-snippet\\s*:\\s*(\\d{1,6})");

    private Quoting() {}

    /** The most characters of one quotation; empty where nobody set a limit. */
    public static OptionalInt mostOf(AnalyzedArticle article) {
        List<String> directives = article.getRights().map(Rights::getDirectives).orElse(List.of());
        boolean reserved = article.getRights().map(Rights::getTextUse).stream().anyMatch(TextUse.METADATA_ONLY::equals);
        if (reserved || WALLED.contains(article.getAccess()) || directives.contains("nosnippet")) {
            return OptionalInt.of(0);
        }
        return directives.stream()
                .map(LIMIT::matcher)
                .filter(Matcher::matches)
                .mapToInt(limit -> Integer.parseInt(limit.group(1)))
                .min();
    }
}

package newswatch.analysis.url;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that says by its form that it is a page of an article: {@code ?seite=2}, {@code /seite-2},
 * {@code -2.html}, {@code /2/}. Schemes and hosts are not looked at.
 *
 * @param base path and query of the article, without the number, ending and last slash
 * @param number 1 to 99
 * @param named whether a word stands beside the number; a bare number may be an article's own
 */
public record NumberedPage(String base, int number, boolean named) {

    private static final Pattern PAIR = Pattern.compile(
            "(?:page|seite|pagina|artikelseite|pageno|paged|pg|p)=(\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile("(.+?)[/,_.-](?:seite|page|pagina|p)[/,_.-]?(\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("(.+)[/,_-](\\d{1,2})");
    private static final Pattern ENDING = Pattern.compile("(?:\\.(?:html?|php|aspx?))?/?$");

    /** Reads an address; empty if it has no number of a page, or nothing but it. */
    public static Optional<NumberedPage> of(String url) {
        Links.Parts parts = Links.parts(url);
        String path = plain(parts.path());
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return ofQuery(path, parts)
                .or(() -> ofPath(NAMED, path, parts, true))
                .or(() -> ofPath(BARE, path, parts, false))
                .filter(page -> page.number > 0);
    }

    private static Optional<NumberedPage> ofQuery(String path, Links.Parts parts) {
        List<String> others = new ArrayList<>(pairs(parts));
        for (String pair : others) {
            Matcher matcher = PAIR.matcher(pair);
            if (matcher.matches()) {
                others.remove(pair);
                return Optional.of(new NumberedPage(base(path, others), Integer.parseInt(matcher.group(1)), true));
            }
        }
        return Optional.empty();
    }

    private static Optional<NumberedPage> ofPath(Pattern form, String path, Links.Parts parts, boolean named) {
        Matcher matcher = form.matcher(path);
        return matcher.matches()
                ? Optional.of(new NumberedPage(
                        base(matcher.group(1), pairs(parts)), Integer.parseInt(matcher.group(2)), named))
                : Optional.empty();
    }

    /** Path and query of an address without ending and last slash: what {@link #base} is for its second page. */
    public static String base(String url) {
        Links.Parts parts = Links.parts(url);
        return base(plain(parts.path()), pairs(parts));
    }

    private static String base(String path, List<String> pairs) {
        return pairs.isEmpty() ? path : path + '?' + String.join("&", pairs);
    }

    private static String plain(String path) {
        return ENDING.matcher(path).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static List<String> pairs(Links.Parts parts) {
        return parts.query() == null
                ? List.of()
                : Arrays.stream(parts.query().split("&", -1))
                        .filter(pair -> !pair.isEmpty())
                        .toList();
    }

    /**
     * Whether this is the page that comes after that address: its second page, or the next number. After an address
     * that ends in a bare "1" nothing comes: "/artikel/2" is another article than "/artikel/1".
     */
    public boolean comesAfter(String address) {
        boolean second = number == 2 && base.equals(base(address));
        return second
                || of(address)
                        .filter(page -> page.base.equals(base) && page.number + 1 == number)
                        .filter(page -> page.named || page.number > 1)
                        .isPresent();
    }
}

package newswatch.analysis.url;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves links, as browsers do: forgiving where {@link java.net.URI} throws. Source: RFC 3986, section 5. */
public final class Links {

    /** RFC 3986, appendix B; it matches every string. */
    private static final Pattern PARTS = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    private Links() {}

    /** The address that a link on the page means; the link itself if the page's address is not known. */
    public static String resolve(Optional<String> base, String link) {
        String reference = link.strip();
        return base.map(page -> resolve(parts(page.strip()), parts(reference))).orElse(reference);
    }

    private static String resolve(Parts base, Parts link) {
        if (!link.scheme.isEmpty() || base.scheme.isEmpty()) {
            return link.toString();
        }
        if (link.authority != null) {
            return new Parts(base.scheme, link.authority, link.path, link.query, link.fragment).toString();
        }
        if (link.path.isEmpty()) {
            String query = link.query == null ? base.query : link.query;
            return new Parts(base.scheme, base.authority, base.path, query, link.fragment).toString();
        }
        String path = link.path.startsWith("/") ? link.path : folder(base) + link.path;
        return new Parts(base.scheme, base.authority, withoutDots(path), link.query, link.fragment).toString();
    }

    private static String folder(Parts base) {
        return base.path.isEmpty() ? "/" : base.path.substring(0, base.path.lastIndexOf('/') + 1);
    }

    static Parts parts(String address) {
        Matcher matcher = PARTS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalStateException("The pattern of RFC 3986 matches every string");
        }
        String scheme = matcher.group(1) == null ? "" : matcher.group(1);
        return new Parts(scheme, matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5));
    }

    /** Removes "." and ".." segments. */
    static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> keepSlash(kept, last);
                case ".." -> {
                    if (kept.size() > 1) {
                        kept.removeLast();
                    }
                    keepSlash(kept, last);
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return String.join("/", kept);
    }

    private static void keepSlash(Deque<String> kept, boolean last) {
        if (last) {
            kept.addLast("");
        }
    }

    /** An address in its parts; null tells a missing part from an empty one. */
    record Parts(
            String scheme,
            @Nullable String authority,
            String path,
            @Nullable String query,
            @Nullable String fragment) {

        @Override
        public String toString() {
            return (scheme.isEmpty() ? "" : scheme + ':')
                    + (authority == null ? "" : "//" + authority)
                    + path
                    + (query == null ? "" : "?" + query)
                    + (fragment == null ? "" : "#" + fragment);
        }
    }
}

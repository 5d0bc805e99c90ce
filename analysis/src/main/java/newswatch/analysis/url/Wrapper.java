package newswatch.analysis.url;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that hold the address of the page meant: Google's AMP cache, redirectors of alerts and social networks. */
final class Wrapper {

    private static final Pattern AMP_CACHE = Pattern.compile(
            "https?://(?:(?:[^/]+\\.)?cdn\\.ampproject\\.org/[cv]|(?:www\\.)?google\\.[a-z.]{2,6}/amp)/(s/)?(.+)",
            Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> REDIRECTORS = List.of(
            redirector("(?:www\\.)?google\\.[a-z.]{2,6}/url", "url|q"),
            redirector("(?:[lm]|lm|www)\\.facebook\\.com/(?:l|flx/warn/)?(?:\\.php)?", "u"),
            redirector("l\\.instagram\\.com/", "u"),
            redirector("(?:www\\.)?bing\\.com/news/apiclick\\.aspx", "url"),
            redirector("(?:www\\.)?linkedin\\.com/redir/redirect", "url"));

    private static final int DEEPEST = 3;

    private Wrapper() {}

    private static Pattern redirector(String address, String parameter) {
        return Pattern.compile(
                "https?://" + address + "\\?(?:[^#]*&)?(?:" + parameter + ")=(https?(?::|%3a)[^&#]+).*",
                Pattern.CASE_INSENSITIVE);
    }

    /** The address inside; the address itself if it holds none. */
    static String unwrapped(String url) {
        String address = url;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<String> inner = inner(address);
            if (inner.isEmpty()) {
                break;
            }
            address = inner.get();
        }
        return address;
    }

    private static Optional<String> inner(String url) {
        Matcher cache = AMP_CACHE.matcher(url);
        if (cache.matches()) {
            return Optional.of((cache.group(1) == null ? "http://" : "https://") + cache.group(2));
        }
        return REDIRECTORS.stream()
                .map(pattern -> pattern.matcher(url.replace("&amp;", "&")))
                .filter(Matcher::matches)
                .flatMap(matcher -> decoded(matcher.group(1)).stream())
                .findFirst();
    }

    private static Optional<String> decoded(String parameter) {
        try {
            return Optional.of(URLDecoder.decode(parameter, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}

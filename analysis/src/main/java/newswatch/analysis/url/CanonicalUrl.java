package newswatch.analysis.url;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One form for one page, since article ids are made of it. It folds what is the same article nearly everywhere: AMP,
 * print and mobile forms, default documents, ways in which the reader came, visits. What it does not do: guess. The
 * scheme, a missing {@code www.} and trailing slashes stay, since only the page itself (its canonical link) knows
 * whether the other form exists, and parameters whose name might mean the article stay unless their value says
 * otherwise.
 */
public final class CanonicalUrl {

    private static final Pattern AUTHORITY = Pattern.compile("(?:[^@]*@)?(\\[[0-9A-Fa-f:.]+]|[^:@]+)(?::(\\d{0,5}))?");
    /** A mobile twin of a registered domain's site; the site itself is taken to be at "www.". */
    private static final Pattern MOBILE_HOST = Pattern.compile(
            "(?:www\\.)?(?:m|mobil|mobile|amp)\\.((?:[a-z0-9-]+\\.)(?:(?:co|com|or|ac|gv|org|net)\\.)?[a-z]{2,}|[a-z0-9-]+\\.xn--[a-z0-9-]+)");

    private static final Pattern VISIT = Pattern.compile(";jsessionid=[^/;]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMP_FOLDER = Pattern.compile("^/amp(?=/[^/]+/[^/]+)");
    private static final Pattern AMP_END =
            Pattern.compile("(?<=[^/])/amp(?=/?$)|\\.amp(?=(?:\\.html?)?$)|(?<=[0-9a-f]{4})-amp(?=(?:\\.html?)?$)");
    private static final Pattern PRINT_END = Pattern.compile(
            "(?<=[^/])/(?:drucken|druck|druckversion|druckansicht|print|printview|komplettansicht)/?$|(?:-druck|\\.print|,print)(?=\\.html?$)");
    private static final Pattern DEFAULT_DOCUMENT = Pattern.compile("(?<=/)index\\.(?:html?|php)$");
    private static final int LONGEST = 4096;

    private CanonicalUrl() {}

    /**
     * Lower-case scheme and host (ASCII form, not the mobile one), no user, default port or fragment, no AMP, print or
     * default document in the path, no tracking, session, AMP or print parameters (the others keep their order), dot
     * segments resolved, percent signs in one form.
     *
     * @return empty if it is not an absolute http(s) address
     */
    public static Optional<String> of(String url) {
        String stripped = url.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        Links.Parts parts = Links.parts(Wrapper.unwrapped(stripped));
        String scheme = parts.scheme().toLowerCase(Locale.ROOT);
        if (parts.authority() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return Optional.empty();
        }
        return authority(scheme, parts.authority()).map(host -> {
            String query = query(parts);
            return scheme + "://" + host + path(parts, query.isEmpty()) + query;
        });
    }

    private static Optional<String> authority(String scheme, String authority) {
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String port = matcher.group(2) == null ? "" : matcher.group(2);
        boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        return host(matcher.group(1)).map(host -> usual ? site(host) : host + ':' + port);
    }

    private static Optional<String> host(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (bare.startsWith("[")) {
            return Optional.of(bare.toLowerCase(Locale.ROOT));
        }
        try {
            String ascii = IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*") ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    private static String site(String host) {
        Matcher mobile = MOBILE_HOST.matcher(host);
        return mobile.matches() ? "www." + mobile.group(1) : host;
    }

    private static String path(Links.Parts parts, boolean isWhole) {
        String path = Links.withoutDots(escaped(parts.path()));
        for (Pattern variant : List.of(VISIT, AMP_FOLDER, AMP_END, PRINT_END)) {
            path = variant.matcher(path).replaceFirst("");
        }
        // With a query, the document may be the program that reads it.
        String plain = isWhole ? DEFAULT_DOCUMENT.matcher(path).replaceFirst("") : path;
        return plain.isEmpty() ? "/" : plain;
    }

    private static String query(Links.Parts parts) {
        if (parts.query() == null) {
            return "";
        }
        String kept = Arrays.stream(parts.query().replace("&amp;", "&").split("&", -1))
                .filter(pair -> !pair.isEmpty() && !QueryNoise.contains(pair))
                .map(CanonicalUrl::escaped)
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** Escapes what must be, in UTF-8 with capital digits; unescapes letters, digits and {@code -._~}. */
    private static String escaped(String part) {
        StringBuilder out = new StringBuilder(part.length());
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xFF;
            int escaped = value == '%' ? hex(bytes, i) : -1;
            if (escaped >= 0) {
                i += 2;
                append(out, escaped, isPlain(escaped));
            } else {
                append(out, value, value > ' ' && value < 0x7F && "\"<>\\^`{|}%".indexOf(value) < 0);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int value, boolean plain) {
        if (plain) {
            out.append((char) value);
        } else {
            out.append(String.format(Locale.ROOT, "%%%02X", value));
        }
    }

    private static int hex(byte[] bytes, int at) {
        if (at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static boolean isPlain(int value) {
        return value < 0x80 && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0);
    }
}

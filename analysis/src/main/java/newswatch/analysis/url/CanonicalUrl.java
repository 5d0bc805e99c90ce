package newswatch.analysis.url;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One form for one page. What it does not do: guess. Scheme, {@code www.}, {@code m.} and trailing slashes stay, since
 * only the page itself (its canonical link) knows whether the other form exists.
 */
public final class CanonicalUrl {

    private static final Pattern AUTHORITY = Pattern.compile("(?:[^@]*@)?(\\[[0-9A-Fa-f:.]+]|[^:@]+)(?::(\\d{0,5}))?");
    private static final Pattern AMP_CACHE = Pattern.compile(
            "https?://(?:[^/]+\\.cdn\\.ampproject\\.org/[cv]|(?:www\\.)?google\\.[a-z.]+/amp)/(s/)?(.+)");
    private static final Pattern VARIANT_PATH = Pattern.compile("(?<=.)(?:/amp/?$|\\.amp(?=(?:\\.html?)?$))");
    private static final int LONGEST = 4096;

    /** Parameters that say how the reader came, not what is read. */
    private static final Pattern TRACKING = Pattern.compile(
            "utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|ttclid|srsltid|igshid|igsh|_ga|_gl"
                    + "|wt_(?:mc|zmc|cc\\d*|ref)|wt\\.(?:mc|tsrc|rss.*|z?mc_id)|at_(?:medium|campaign|custom.*|link.*|ptr.*)"
                    + "|mc_(?:cid|eid)|pk_.*|piwik_.*|mtm_.*|matomo_.*|_hs(?:enc|mi)|hsctatracking|ocid|cmpid"
                    + "|ns_(?:campaign|mchannel|source|linkname|fee)|xtor|dicbo|vero_(?:id|conv)|s_cid|icid|ncid"
                    + "|guccounter|guce_referr.*|__twitter_impression|amp_js_v|amp_gsa|usqp|sara_ref");

    private static final Set<String> VARIANTS = Set.of(
            "outputtype=amp",
            "amp=1",
            "amp=true",
            "amp",
            "print=1",
            "print=true",
            "print=yes",
            "print",
            "view=print",
            "mobile=1");

    private CanonicalUrl() {}

    /**
     * Lower-case scheme and host (ASCII form), no user, default port or fragment, no tracking, AMP or print parameters
     * (the others keep their order), dot segments resolved, percent signs in one form.
     *
     * @return empty if it is not an absolute http(s) address
     */
    public static Optional<String> of(String url) {
        String stripped = url.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        Links.Parts parts = Links.parts(unwrapped(stripped));
        String scheme = parts.scheme().toLowerCase(Locale.ROOT);
        if (parts.authority() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return Optional.empty();
        }
        return authority(scheme, parts.authority()).map(host -> scheme + "://" + host + path(parts) + query(parts));
    }

    private static String unwrapped(String url) {
        Matcher cache = AMP_CACHE.matcher(url);
        return cache.matches() ? (cache.group(1) == null ? "http://" : "https://") + cache.group(2) : url;
    }

    private static Optional<String> authority(String scheme, String authority) {
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String port = matcher.group(2) == null ? "" : matcher.group(2);
        boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        return host(matcher.group(1)).map(host -> usual ? host : host + ':' + port);
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

    private static String path(Links.Parts parts) {
        String path = Links.withoutDots(escaped(parts.path()));
        String plain = VARIANT_PATH.matcher(path).replaceFirst("");
        return plain.isEmpty() ? "/" : plain;
    }

    private static String query(Links.Parts parts) {
        if (parts.query() == null) {
            return "";
        }
        String kept = Arrays.stream(parts.query().replace("&amp;", "&").split("&", -1))
                .filter(pair -> !pair.isEmpty() && !isNoise(pair.toLowerCase(Locale.ROOT)))
                .map(CanonicalUrl::escaped)
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isNoise(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        return VARIANTS.contains(pair) || TRACKING.matcher(name).matches();
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

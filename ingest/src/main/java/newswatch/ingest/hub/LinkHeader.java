package newswatch.ingest.hub;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.fetch.Fetch;

/** The {@code Link} headers of an answer (RFC 8288). */
public final class LinkHeader {

    /** Longer headers are cut; nobody needs that many links. */
    private static final int LONGEST = 8192;

    private static final Pattern LINK = Pattern.compile(
            "<([^<>]*)>((?:\\s*;\\s*[^\\s\"=;,]+" + "(?:\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\",;]*+))?)*+)");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s\"=;,]+)(?:\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\",;]*+)))?");

    private LinkHeader() {}

    /**
     * Targets of all links of a relation, absolute, in order; those that cannot be read are left out.
     *
     * @param relation lower case
     */
    public static List<String> targets(Fetch.Answer answer, String relation) {
        return targets(answer.headers(), answer.url(), relation);
    }

    /**
     * The same for headers alone.
     *
     * @param base address of the answer
     */
    public static List<String> targets(Fetch.Headers headers, String base, String relation) {
        List<String> targets = new ArrayList<>();
        for (String value : headers.all("link")) {
            Matcher links = LINK.matcher(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            while (links.find()) {
                if (hasRelation(links.group(2), relation)) {
                    resolve(base, links.group(1).strip(), targets);
                }
            }
        }
        return List.copyOf(targets);
    }

    /** Only the first rel of a link counts. */
    private static boolean hasRelation(String parameters, String relation) {
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("rel")) {
                String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
                return value != null
                        && List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                                .contains(relation);
            }
        }
        return false;
    }

    private static void resolve(String base, String target, List<String> targets) {
        try {
            targets.add(URI.create(base).resolve(target).toString());
        } catch (IllegalArgumentException unreadable) {
            // A link that is no address leads nowhere.
        }
    }
}

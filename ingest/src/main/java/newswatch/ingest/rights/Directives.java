package newswatch.ingest.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.analysis.date.LooseDate;

/**
 * The directives of meta robots and X-Robots-Tag that hold for us, in lower case.
 *
 * @param tokens as {@code noindex} or {@code max-snippet:0}, those of the page before those of the header
 */
record Directives(List<String> tokens) {

    /** What these say follows from {@code docs/rights.md}. */
    private static final Set<String> RESERVING = Set.of("noindex", "none", "noai");

    private static final String UNTIL = "unavailable_after";

    /** Directives with a value look as if they were meant for a robot of that name. */
    private static final Set<String> WITH_VALUE =
            Set.of("max-snippet", "max-image-preview", "max-video-preview", UNTIL, "unavailable-after");

    private static final Pattern VALUE = Pattern.compile("\\s*+:\\s*+");
    private static final Pattern PRODUCT = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final String US = "newswatch";
    private static final int MOST = 32;
    private static final int LONGEST = 100;

    Directives {
        tokens = List.copyOf(tokens);
    }

    /**
     * All directives that hold.
     *
     * @param meta tokens of the page's meta elements
     * @param headers values of X-Robots-Tag
     */
    static Directives of(Set<String> meta, List<String> headers) {
        List<String> said = joined(new ArrayList<>(meta));
        headers.forEach(header -> said.addAll(ofHeader(header)));
        return new Directives(said.stream()
                .map(token -> VALUE.matcher(token).replaceFirst(":"))
                .distinct()
                .filter(token -> token.length() <= LONGEST)
                .limit(MOST)
                .toList());
    }

    /** A name and a colon say whom all that follows is for, up to the next name. */
    private static List<String> ofHeader(String header) {
        List<String> held = new ArrayList<>();
        boolean forUs = true;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String directive = part.strip();
            int colon = directive.indexOf(':');
            String name = colon < 0 ? "" : directive.substring(0, colon).strip();
            if (!WITH_VALUE.contains(name) && PRODUCT.matcher(name).matches()) {
                forUs = name.equals(US);
                directive = directive.substring(colon + 1).strip();
            }
            if (forUs && !directive.isEmpty()) {
                held.add(directive);
            }
        }
        return joined(held);
    }

    /** A date may hold a comma, and was cut there. */
    private static List<String> joined(List<String> cut) {
        List<String> joined = new ArrayList<>();
        for (String token : cut) {
            int last = joined.size() - 1;
            boolean rest =
                    last >= 0 && isUntil(joined.get(last)) && !token.isEmpty() && Character.isDigit(token.charAt(0));
            if (rest) {
                joined.set(last, joined.get(last) + ", " + token);
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private static boolean isUntil(String token) {
        return token.startsWith(UNTIL) || token.startsWith("unavailable-after");
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Whether they keep us from using the text at that time. */
    boolean reserve(Instant now) {
        return tokens.stream().anyMatch(token -> RESERVING.contains(token) || (isUntil(token) && isOver(token, now)));
    }

    /** A date that cannot be read is taken for one that has passed: its owner meant that there is an end. */
    private static boolean isOver(String token, Instant now) {
        String date =
                token.substring(UNTIL.length()).replaceFirst("^\\s*[:=]", "").strip();
        return LooseDate.parse(date.toUpperCase(Locale.ROOT))
                .map(end -> !end.isAfter(now))
                .orElse(true);
    }
}

package newswatch.ingest.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a robots.txt allows to one product, as RFC 9309 reads it: the longest matching rule decides, allow before
 * disallow.
 */
public final class RobotsRules {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{0,3})?");

    private final List<Rule> rules;
    private final Optional<Duration> crawlDelay;

    /** A path pattern, with {@code *} for anything and a {@code $} at its end for the end. */
    private record Rule(String pattern, boolean allow) {}

    private RobotsRules(List<Rule> rules, Optional<Duration> crawlDelay) {
        this.rules = List.copyOf(rules);
        this.crawlDelay = crawlDelay;
    }

    /** Rules that allow everything, or nothing. */
    public static RobotsRules all(boolean allowed) {
        return new RobotsRules(List.of(new Rule("/", allowed)), Optional.empty());
    }

    /** Reads the groups of the product, or those of {@code *} where the product has none. */
    public static RobotsRules parse(String text, String product) {
        List<Rule> own = new ArrayList<>();
        List<Rule> others = new ArrayList<>();
        Optional<Duration> ownDelay = Optional.empty();
        Optional<Duration> othersDelay = Optional.empty();
        boolean named = false;
        boolean forOwn = false;
        boolean forOthers = false;
        boolean inAgents = false;
        for (String line : text.split("\\R")) {
            String[] parts = line.split("#", 2)[0].split(":", 2);
            String key = parts[0].strip().toLowerCase(Locale.ROOT);
            String value = parts.length < 2 ? "" : parts[1].strip();
            if (key.equals("user-agent")) {
                forOwn = isProduct(value, product) || (inAgents && forOwn);
                forOthers = value.equals("*") || (inAgents && forOthers);
                named |= forOwn;
                inAgents = true;
            } else if (key.equals("allow") || key.equals("disallow")) {
                inAgents = false;
                if (!value.isEmpty()) {
                    Rule rule = new Rule(value, key.equals("allow"));
                    (forOwn ? own : forOthers ? others : new ArrayList<Rule>()).add(rule);
                }
            } else if (key.equals("crawl-delay")) {
                inAgents = false;
                ownDelay = forOwn ? seconds(value) : ownDelay;
                othersDelay = forOthers ? seconds(value) : othersDelay;
            }
        }
        return new RobotsRules(named ? own : others, named ? ownDelay : othersDelay);
    }

    private static Optional<Duration> seconds(String value) {
        return SECONDS.matcher(value).matches()
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)))
                : Optional.empty();
    }

    /** The least time between two requests that the site asks for (not part of RFC 9309). */
    public Optional<Duration> crawlDelay() {
        return crawlDelay;
    }

    private static boolean isProduct(String agent, String product) {
        return agent.split("[/ ]", 2)[0].equalsIgnoreCase(product);
    }

    /**
     * Whether a page may be asked for.
     *
     * @param path path and query, beginning with a slash
     */
    public boolean allows(String path) {
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if (length >= longest && matches(rule.pattern(), path)) {
                allowed = rule.allow() || (length == longest && allowed);
                longest = length;
            }
        }
        return allowed;
    }

    /** Pieces between stars have to follow one another; taken as early as possible, so the time stays linear. */
    private static boolean matches(String pattern, String path) {
        boolean toTheEnd = pattern.endsWith("$");
        String[] pieces = (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(pieces[0])) {
            return false;
        }
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length; i++) {
            boolean last = toTheEnd && i == pieces.length - 1;
            int found = last ? path.length() - pieces[i].length() : path.indexOf(pieces[i], at);
            if (found < at || (last && !path.endsWith(pieces[i]))) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return !toTheEnd || pieces.length > 1 || at == path.length();
    }
}

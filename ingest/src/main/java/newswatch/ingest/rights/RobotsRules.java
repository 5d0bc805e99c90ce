package newswatch.ingest.rights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a robots.txt says to one product: where it may go (RFC 9309), how fast ({@code crawl-delay}), what its pages may
 * be used for ({@code Content-Usage}, draft-ietf-aipref-attach-05), and where the sitemaps are.
 */
public final class RobotsRules {

    private static final String OWN_PATH = "/robots.txt";

    private final List<Rule> rules;
    private final List<Usage> usages;
    private final Optional<Duration> crawlDelay;
    private final List<String> sitemaps;

    /** Whether the paths of a pattern may be fetched. */
    record Rule(PathPattern pattern, boolean allow) {}

    /** What the paths of a pattern may be used for, as sent. */
    record Usage(PathPattern pattern, String statement) {}

    RobotsRules(List<Rule> rules, List<Usage> usages, Optional<Duration> crawlDelay, List<String> sitemaps) {
        this.rules = List.copyOf(rules);
        this.usages = List.copyOf(usages);
        this.crawlDelay = crawlDelay;
        this.sitemaps = List.copyOf(sitemaps);
    }

    /** The rules of a site that has none, or of one that lets nobody in. */
    public static RobotsRules all(boolean allowed) {
        List<Rule> rules = allowed ? List.of() : List.of(new Rule(PathPattern.everything(), false));
        return new RobotsRules(rules, List.of(), Optional.empty(), List.of());
    }

    /**
     * Reads the groups of the product, or those of {@code *} where the product has none. Never throws: lines that say
     * nothing are passed over, and so is what lies behind 512 KiB.
     *
     * @param product the product token, as {@code Newswatch}
     */
    public static RobotsRules parse(byte[] body, String product) {
        return RobotsReader.read(body, product);
    }

    /** Reads text in the same way. */
    public static RobotsRules parse(String text, String product) {
        return parse(text.getBytes(StandardCharsets.UTF_8), product);
    }

    /**
     * Whether a page may be asked for: the longest matching rule decides, allow before disallow.
     *
     * @param path path and query, beginning with a slash
     */
    public boolean allows(String path) {
        String encoded = EncodedPath.of(path);
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int octets = rule.pattern().octets();
            boolean decides = octets > longest || (octets == longest && rule.allow() && !allowed);
            if (decides && rule.pattern().matches(encoded)) {
                allowed = rule.allow();
                longest = octets;
            }
        }
        return allowed || encoded.equals(OWN_PATH);
    }

    /** Least time between two requests that the site asks for; as sent, however long. */
    public Optional<Duration> crawlDelay() {
        return crawlDelay;
    }

    /**
     * What a page may be used for: the statements of the longest matching rule, as sent; more than one where a path is
     * named twice, and then each holds.
     *
     * @param path path and query, beginning with a slash
     */
    public List<String> contentUsage(String path) {
        String encoded = EncodedPath.of(path);
        List<Usage> matching = usages.stream()
                .filter(usage -> usage.pattern().matches(encoded))
                .toList();
        int longest = matching.stream()
                .mapToInt(usage -> usage.pattern().octets())
                .max()
                .orElse(0);
        return matching.stream()
                .filter(usage -> usage.pattern().octets() == longest)
                .map(Usage::statement)
                .toList();
    }

    /** Addresses of sitemaps as sent, whoever they were said to. */
    public List<String> sitemaps() {
        return sitemaps;
    }
}

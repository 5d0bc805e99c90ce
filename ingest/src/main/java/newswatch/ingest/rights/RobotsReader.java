package newswatch.ingest.rights;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a robots.txt line by line. Octets are kept as characters 0 to 255, so that a file in a wrong encoding loses
 * nothing before its paths are percent-encoded.
 */
final class RobotsReader {

    /** RFC 9309 wants 500 KiB at least. */
    private static final int READ = 512 << 10;

    private static final int MOST_SITEMAPS = 1_000;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");
    private static final Pattern SPACE = Pattern.compile("[ \t]+");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}");

    /** What people write for what they mean. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "useragent", "user-agent",
            "user agent", "user-agent",
            "dissallow", "disallow",
            "dissalow", "disallow",
            "disalow", "disallow",
            "diasllow", "disallow",
            "disallaw", "disallow",
            "site-map", "sitemap");

    private static final Set<String> KEYS_WITHOUT_COLON = Set.of("user-agent", "allow", "disallow");

    private final String product;
    private final Group own = new Group();
    private final Group others = new Group();
    private final Group nobody = new Group();
    private final List<String> sitemaps = new ArrayList<>();
    private boolean named;
    private boolean inAgents;
    private final Set<Group> addressed = new HashSet<>();

    /** What is said to one kind of reader, from all over the file. */
    private static final class Group {
        private final List<RobotsRules.Rule> rules = new ArrayList<>();
        private final List<RobotsRules.Usage> usages = new ArrayList<>();
        private Optional<Duration> crawlDelay = Optional.empty();
    }

    private RobotsReader(String product) {
        this.product = product;
    }

    static RobotsRules read(byte[] body, String product) {
        RobotsReader reader = new RobotsReader(product);
        for (String line : LINE_END.split(start(body))) {
            reader.line(line);
        }
        Group group = reader.named ? reader.own : reader.others;
        return new RobotsRules(group.rules, group.usages, group.crawlDelay, reader.sitemaps);
    }

    /** As many whole lines as are read. */
    private static String start(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, READ), StandardCharsets.ISO_8859_1);
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        String whole = body.length > READ && end >= 0 ? text.substring(0, end) : text;
        return whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(BYTE_ORDER_MARK.length()) : whole;
    }

    private void line(String line) {
        int comment = line.indexOf('#');
        String said = (comment < 0 ? line : line.substring(0, comment)).strip();
        int colon = said.indexOf(':');
        if (colon >= 0) {
            entry(
                    key(said.substring(0, colon).strip()),
                    said.substring(colon + 1).strip());
        } else {
            withoutColon(said);
        }
    }

    /** A forgotten colon is forgiven where two words are left and the first one is a key. */
    private void withoutColon(String said) {
        String[] words = SPACE.split(said, 3);
        if (words.length == 2 && KEYS_WITHOUT_COLON.contains(key(words[0]))) {
            entry(key(words[0]), words[1]);
        }
    }

    private static String key(String written) {
        String key = written.toLowerCase(Locale.ROOT);
        return SPELLINGS.getOrDefault(key, key);
    }

    /** Lines of other kinds must not end the list of those a group speaks to (RFC 9309, 2.2.4). */
    private void entry(String key, String value) {
        switch (key) {
            case "user-agent" -> agent(value);
            case "allow" -> rule(value, true);
            case "disallow" -> rule(value, false);
            // Sites behind a large network say it by another name and with other labels.
            case "content-usage", "content-signal" -> usage(value);
            case "crawl-delay" -> delay(value);
            case "sitemap" -> sitemap(value);
            default -> {}
        }
    }

    private void agent(String value) {
        Group group = group(value);
        named |= group == own;
        if (!inAgents) {
            addressed.clear();
        }
        addressed.add(group);
        inAgents = true;
    }

    private Group group(String value) {
        if (value.equals("*") || value.startsWith("* ")) {
            return others;
        }
        Matcher token = TOKEN.matcher(value);
        return token.lookingAt() && token.group().equalsIgnoreCase(product) ? own : nobody;
    }

    private void rule(String value, boolean allow) {
        inAgents = false;
        if (!value.isEmpty()) {
            RobotsRules.Rule rule = new RobotsRules.Rule(PathPattern.of(value), allow);
            addressed.forEach(group -> group.rules.add(rule));
        }
    }

    private void usage(String value) {
        inAgents = false;
        boolean hasPath = value.startsWith("/");
        String[] parts = hasPath ? SPACE.split(value, 2) : new String[] {"", value};
        if (parts.length == 2 && !parts[1].isBlank()) {
            PathPattern pattern = hasPath ? PathPattern.of(parts[0]) : PathPattern.everything();
            RobotsRules.Usage usage = new RobotsRules.Usage(pattern, parts[1].strip());
            addressed.forEach(group -> group.usages.add(usage));
        }
    }

    private void delay(String value) {
        if (SECONDS.matcher(value).matches()) {
            Duration delay =
                    Duration.ofNanos(new BigDecimal(value).movePointRight(9).longValue());
            addressed.forEach(group -> group.crawlDelay = Optional.of(longer(group.crawlDelay, delay)));
        }
    }

    /** Whoever says two numbers would not mind the greater one. */
    private static Duration longer(Optional<Duration> before, Duration delay) {
        return before.filter(known -> known.compareTo(delay) > 0).orElse(delay);
    }

    private void sitemap(String value) {
        if (!value.isEmpty() && sitemaps.size() < MOST_SITEMAPS) {
            sitemaps.add(new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
    }
}

package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What is to be done differently on single sites; the rules are in {@code site-rules.tsv}, which explains them. */
final class SiteRules {

    private static final Pattern HOST = Pattern.compile("^https?://([^/:?#]+)", Pattern.CASE_INSENSITIVE);
    private static final String META = "meta ";
    private static final String CSS = "css ";
    private static final int LONGEST_TITLE = 300;

    /** The rules that the program comes with, by host. */
    private static final Map<String, List<Rule>> SHIPPED = byHost(WordList.lines("site-rules.tsv"));

    private final List<Rule> rules;

    private SiteRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** Those for the host of an address; most hosts have none. */
    static SiteRules of(Optional<String> address) {
        return of(address, SHIPPED);
    }

    /**
     * The same with rules from elsewhere.
     *
     * @param lines as in the file, tabs between the columns
     * @throws IllegalArgumentException if a line is not a rule
     */
    static SiteRules of(Optional<String> address, List<String> lines) {
        return of(address, byHost(lines));
    }

    private static SiteRules of(Optional<String> address, Map<String, List<Rule>> known) {
        return new SiteRules(address.flatMap(SiteRules::host).stream()
                .flatMap(SiteRules::hosts)
                .flatMap(host -> known.getOrDefault(host, List.of()).stream())
                .toList());
    }

    private static Map<String, List<Rule>> byHost(List<String> lines) {
        return lines.stream()
                .map(Rule::of)
                .collect(Collectors.groupingBy(Rule::host, HashMap::new, Collectors.toList()));
    }

    private static Optional<String> host(String address) {
        Matcher matcher = HOST.matcher(address);
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** A host, and those above it. */
    private static Stream<String> hosts(String host) {
        return Stream.iterate(host, name -> !name.isEmpty(), name -> {
            int dot = name.indexOf('.');
            return dot < 0 ? "" : name.substring(dot + 1);
        });
    }

    /** The title, if a rule finds one. */
    Optional<String> title(PageTree page, MetaTags meta) {
        return rules("title")
                .flatMap(rule -> rule.how.startsWith(META)
                        ? meta.first(rule.how.substring(META.length())).stream()
                        : found(page, rule).map(Part::text).limit(1))
                .filter(title -> !title.isEmpty() && title.length() <= LONGEST_TITLE)
                .findFirst();
    }

    /** What holds the article, if a rule finds it. */
    Optional<Part> body(PageTree page) {
        return rules("body").flatMap(rule -> found(page, rule)).findFirst();
    }

    /** What is no article. */
    Set<Part> removed(PageTree page) {
        return rules("remove").flatMap(rule -> found(page, rule)).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Rule> rules(String what) {
        return rules.stream().filter(rule -> rule.what.equals(what));
    }

    private static Stream<Part> found(PageTree page, Rule rule) {
        Set<Element> elements = new HashSet<>(page.parts().get(0).element().select(rule.how.substring(CSS.length())));
        return elements.isEmpty() ? Stream.empty() : page.all().filter(part -> elements.contains(part.element()));
    }

    /** A line of the file. */
    private record Rule(String host, String what, String how) {

        private static final Set<String> KINDS = Set.of("title", "body", "remove");

        static Rule of(String line) {
            String[] columns = line.split("\t");
            if (columns.length != 3 || !KINDS.contains(columns[1]) || !isHow(columns[1], columns[2])) {
                throw new IllegalArgumentException("No rule for a site: " + Arrays.toString(columns));
            }
            return new Rule(columns[0].toLowerCase(Locale.ROOT), columns[1], columns[2]);
        }

        private static boolean isHow(String what, String how) {
            return how.startsWith(CSS) || (how.startsWith(META) && what.equals("title"));
        }
    }
}

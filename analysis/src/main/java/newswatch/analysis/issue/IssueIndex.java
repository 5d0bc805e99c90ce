package newswatch.analysis.issue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import newswatch.analysis.issue.TargetWords.Word;
import newswatch.analysis.text.Sha256;

/**
 * Issues, to be found in targets. Immutable, thread-safe; looks only at the patterns that share a rare word with the
 * target, so thousands of issues cost no more than a few.
 */
public final class IssueIndex {

    /** Version of the matching. */
    public static final String VERSION = "issues-1";

    /** Nothing is an issue. */
    public static final IssueIndex NONE = new IssueIndex(List.of());

    private static final int DIGEST = 8;

    /** A match below this is none. */
    private static final double LEAST_SCORE = 0.5;

    /** What the sentence says is less sure than what the target says. */
    private static final double OF_SENTENCE = 0.7;

    private static final Comparator<Hit> MOST_SPECIFIC = Comparator.comparingInt(
                    (Hit hit) -> -hit.found().units())
            .thenComparingInt(hit -> hit.found().first())
            .thenComparingDouble(hit -> -hit.found().quality())
            .thenComparing(hit -> hit.issue().id())
            .thenComparing(hit -> hit.pattern().text());

    private final Map<String, IssueDefinition> definitions;
    private final Map<String, ByLanguage> languages = new ConcurrentHashMap<>();
    private final String version;

    private IssueIndex(Collection<IssueDefinition> definitions) {
        Map<String, IssueDefinition> byId = new TreeMap<>();
        definitions.forEach(definition -> byId.put(definition.id(), definition));
        this.definitions = new LinkedHashMap<>(byId);
        this.version = VERSION + ":" + digest(byId.values());
    }

    private static String digest(Collection<IssueDefinition> definitions) {
        StringBuilder all = new StringBuilder();
        definitions.forEach(issue -> all.append(issue.id())
                .append(new TreeMap<>(issue.labels()))
                .append(issue.patterns())
                .append(issue.exclusions()));
        return Sha256.of(all.toString()).substring(0, DIGEST);
    }

    /** An index of these; of several with one id the last counts, and each must be free of problems. */
    public static IssueIndex of(Collection<IssueDefinition> definitions) {
        return new IssueIndex(definitions);
    }

    /** The issues that we ship. */
    public static IssueIndex starter() {
        return new IssueIndex(StarterIssues.all());
    }

    /** All of them, by id. */
    public List<IssueDefinition> definitions() {
        return List.copyOf(definitions.values());
    }

    /** Version of the matching and of the definitions, which tells one set of them from any other. */
    public String version() {
        return version;
    }

    /** These as well; where an id is known, the new one counts. */
    public IssueIndex with(Collection<IssueDefinition> more) {
        List<IssueDefinition> all = new ArrayList<>(definitions.values());
        all.addAll(more);
        return new IssueIndex(all);
    }

    /**
     * The issue of a target.
     *
     * @param sentence where it stands: asked where the target itself says nothing ("der Plan", "das")
     * @param language of both, ISO 639-1
     */
    public Optional<IssueMatch> match(String target, String sentence, String language) {
        if (definitions.isEmpty()) {
            return Optional.empty();
        }
        ByLanguage index = languages.computeIfAbsent(language, code -> new ByLanguage(code, definitions.values()));
        TargetWords words = TargetWords.of(target, language);
        return Stubs.isStub(words, language)
                ? index.ofSentence(target, TargetWords.of(sentence, language))
                : index.ofTarget(words);
    }

    private record Hit(IssueDefinition issue, Pattern pattern, Pattern.Found found) {}

    /** A definition in the words of one language. */
    private record Compiled(IssueDefinition issue, List<Pattern> exclusions) {
        boolean excludes(TargetWords target) {
            return exclusions.stream().anyMatch(pattern -> pattern.in(target).isPresent());
        }
    }

    private record Entry(Compiled issue, Pattern pattern) {}

    private static final class ByLanguage {

        private final String language;
        private final Map<String, List<Entry>> postings = new HashMap<>();

        ByLanguage(String language, Collection<IssueDefinition> definitions) {
            this.language = language;
            List<Entry> entries = definitions.stream()
                    .flatMap(issue -> compile(issue).stream())
                    .toList();
            Map<String, Integer> frequencies = new HashMap<>();
            entries.forEach(entry -> entry.pattern().words().forEach(word -> {
                frequencies.merge(word.key(), 1, Integer::sum);
                word.parts().forEach(part -> frequencies.merge(part, 1, Integer::sum));
            }));
            entries.forEach(entry -> post(entry, frequencies));
        }

        private List<Entry> compile(IssueDefinition issue) {
            Compiled compiled = new Compiled(issue, patterns(issue.exclusions()));
            return patterns(issue.patterns()).stream()
                    .map(pattern -> new Entry(compiled, pattern))
                    .toList();
        }

        private List<Pattern> patterns(List<String> texts) {
            return texts.stream()
                    .map(text -> Pattern.of(text, language))
                    .filter(pattern -> !pattern.words().isEmpty())
                    .toList();
        }

        /** Under its rarest word, and where that is a compound under its rarest part too. */
        private void post(Entry entry, Map<String, Integer> frequencies) {
            Comparator<String> rarest = Comparator.<String>comparingInt(key -> frequencies.getOrDefault(key, 0))
                    .thenComparing(Comparator.naturalOrder());
            Word rare = entry.pattern().words().stream()
                    .min(Comparator.comparing(Word::key, rarest))
                    .orElseThrow();
            postings.computeIfAbsent(rare.key(), unseen -> new ArrayList<>()).add(entry);
            rare.parts().stream()
                    .min(rarest)
                    .filter(part -> !part.equals(rare.key()))
                    .ifPresent(part -> postings.computeIfAbsent(part, unseen -> new ArrayList<>())
                            .add(entry));
        }

        private List<Hit> hits(TargetWords target) {
            List<Hit> hits = new ArrayList<>();
            for (String key : target.keys()) {
                for (Entry entry : postings.getOrDefault(key, List.of())) {
                    entry.pattern()
                            .in(target)
                            .filter(found -> !entry.issue().excludes(target))
                            .ifPresent(found -> hits.add(new Hit(entry.issue().issue(), entry.pattern(), found)));
                }
            }
            return hits;
        }

        Optional<IssueMatch> ofTarget(TargetWords target) {
            return hits(target).stream()
                    .min(MOST_SPECIFIC)
                    .map(hit -> match(hit, target, 1))
                    .filter(match -> match.score() >= LEAST_SCORE);
        }

        /** Only where the sentence speaks of one issue and of no other. */
        Optional<IssueMatch> ofSentence(String target, TargetWords sentence) {
            List<Hit> hits = hits(sentence);
            Set<String> issues = hits.stream().map(hit -> hit.issue().id()).collect(Collectors.toUnmodifiableSet());
            return issues.size() != 1
                    ? Optional.empty()
                    : hits.stream().min(MOST_SPECIFIC).map(hit -> stub(target, match(hit, sentence, OF_SENTENCE)));
        }

        private static IssueMatch stub(String target, IssueMatch match) {
            return new IssueMatch(
                    match.issue(),
                    match.reversed(),
                    match.score(),
                    match.pattern(),
                    "\"%s\" says nothing, its sentence does: %s".formatted(target, match.reason()));
        }

        private IssueMatch match(Hit hit, TargetWords target, double weight) {
            BitSet places = hit.found().places();
            long told = target.words().stream().filter(word -> !word.isEmpty()).count();
            double share = Math.min(1.0, (double) places.cardinality() / Math.max(1, told));
            boolean reversed = hit.pattern().reversed()
                    ^ Reversal.of(target, places, hit.pattern().words(), language);
            String words = places.stream()
                    .mapToObj(place -> target.words().get(place).lower())
                    .collect(Collectors.joining(" … "));
            return new IssueMatch(
                    hit.issue(),
                    reversed,
                    weight * hit.found().quality() * (weight < 1 ? 1 : 0.7 + 0.3 * share),
                    hit.pattern().text(),
                    "pattern \"%s\" in \"%s\"%s".formatted(hit.pattern().text(), words, reversed ? ", reversed" : ""));
        }
    }
}

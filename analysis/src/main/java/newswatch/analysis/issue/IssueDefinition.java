package newswatch.analysis.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question that actors stand for or against, as a user defines it.
 *
 * <p>A pattern is a word or a few words, in any order and form: "Waffenlieferung Ukraine" is found in "Lieferung von
 * Waffen an die Ukraine" and "Ukraine-Waffenlieferungen". A pattern that begins with {@code -} means the opposite of
 * the issue: who is for it stands against the issue. One that begins with {@code =} wants its words as they are, not as
 * parts of compounds.
 *
 * @param id stable, lower-case letters, digits, dots and dashes, at most 100
 * @param labels label by ISO 639-1 code; at least one
 * @param patterns any one of them makes the match; none at all switches off the issue of this id that we ship
 * @param exclusions where one of them is found, it is not this issue
 * @param examples targets that must match, for people and for tests
 */
public record IssueDefinition(
        String id, Map<String, String> labels, List<String> patterns, List<String> exclusions, List<String> examples) {

    /** More words than this make no pattern but a sentence. */
    static final int MOST_WORDS = 6;

    private static final int MOST_ID = 100;
    private static final int MOST_TEXT = 200;
    private static final int MOST_ENTRIES = 500;

    public IssueDefinition {
        labels = Map.copyOf(labels);
        patterns = List.copyOf(patterns);
        exclusions = List.copyOf(exclusions);
        examples = List.copyOf(examples);
    }

    /** What is wrong with it, one sentence each; empty if it can be used. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!isId(id)) {
            problems.add("The id must be 1 to %d lower-case letters, digits, dots and dashes.".formatted(MOST_ID));
        }
        if (labels.isEmpty()) {
            problems.add("It has no label.");
        }
        if (labels.keySet().stream().anyMatch(code -> !isCode(code))) {
            problems.add("A label's language must be a code of two or three letters.");
        }
        if (texts().anyMatch(text -> text.isBlank() || text.length() > MOST_TEXT)) {
            problems.add(
                    "Labels, patterns, exclusions and examples must have 1 to %d characters.".formatted(MOST_TEXT));
        }
        if (Stream.of(patterns, exclusions, examples).anyMatch(list -> list.size() > MOST_ENTRIES)) {
            problems.add("It has more than %d patterns, exclusions or examples.".formatted(MOST_ENTRIES));
        }
        Stream.concat(patterns.stream(), exclusions.stream())
                .filter(pattern -> !Pattern.isUsable(pattern))
                .map("The pattern \"%s\" has no word that tells a topic, or more than six words."::formatted)
                .forEach(problems::add);
        return problems;
    }

    private Stream<String> texts() {
        return Stream.of(labels.values().stream(), patterns.stream(), exclusions.stream(), examples.stream())
                .flatMap(texts -> texts);
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= MOST_ID
                && id.chars()
                        .allMatch(letter -> (letter >= 'a' && letter <= 'z')
                                || (letter >= '0' && letter <= '9')
                                || letter == '-'
                                || letter == '.');
    }

    private static boolean isCode(String code) {
        return (code.length() == 2 || code.length() == 3)
                && code.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** The label in this language, or in English, or any. */
    public String label(String language) {
        String own = labels.get(language);
        if (own != null) {
            return own;
        }
        String english = labels.get("en");
        return english != null
                ? english
                : labels.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse(id);
    }
}

package newswatch.analysis.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.analysis.keyword.FoldedWord;
import newswatch.analysis.keyword.WordFolder;

/** The words of a phrase as patterns are compared with them. */
final class TargetWords {

    /**
     * A word.
     *
     * @param key its stem, or that of its synonym; empty for a word that tells no topic
     * @param parts keys of the parts of a compound, in order; empty if it is none
     * @param edges what it may begin with and end on, where it may be a compound
     * @param lower as it stands, in lower case
     */
    record Word(String key, List<String> parts, Edges edges, String lower) {

        static Word empty(String lower) {
            return new Word("", List.of(), Edges.NONE, lower);
        }

        boolean isEmpty() {
            return key.isEmpty();
        }

        /** Whether it is this word or has it as a part. */
        boolean has(String other) {
            return key.equals(other) || parts.contains(other) || edges.has(other);
        }

        /** Keys of what it may be the compound of: "kürzung" for "Rentenkürzung". */
        Set<String> heads() {
            Set<String> heads = new HashSet<>(edges.heads());
            if (!parts.isEmpty()) {
                heads.add(parts.get(parts.size() - 1));
            }
            return heads;
        }
    }

    private final List<Word> words;
    private final Map<String, List<Integer>> places = new HashMap<>();

    private TargetWords(List<Word> words) {
        this.words = words;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            Set<String> keys = new HashSet<>(word.parts());
            keys.add(word.key());
            keys.addAll(word.edges().modifiers());
            keys.addAll(word.edges().heads());
            keys.remove("");
            for (String key : keys) {
                places.computeIfAbsent(key, unseen -> new ArrayList<>()).add(at);
            }
        }
    }

    static TargetWords of(String text, String language) {
        return new TargetWords(words(text, language));
    }

    /** The words of a text, stop words as empty ones. */
    static List<Word> words(String text, String language) {
        WordFolder folder = WordFolder.of(language);
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isInWord(text, end)) {
                end++;
            }
            if (end > at) {
                words.add(word(text.substring(at, end), folder, language));
            }
            at = end + 1;
        }
        return words;
    }

    private static boolean isInWord(String text, int at) {
        char letter = text.charAt(at);
        boolean inner = (letter == '-' || letter == '\u00AD' || letter == '’' || letter == '\'') && at > 0;
        return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) || inner;
    }

    private static Word word(String written, WordFolder folder, String language) {
        String lower = written.toLowerCase(Locale.ROOT);
        FoldedWord folded = folder.fold(written);
        if (folded.isStopWord()) {
            return Word.empty(lower);
        }
        Synonyms synonyms = Synonyms.of(language);
        List<String> parts = folded.parts().stream().map(synonyms::key).toList();
        Edges edges = language.equals("de") ? Edges.of(lower, synonyms) : Edges.NONE;
        return new Word(synonyms.key(folded.stem()), parts, edges, lower);
    }

    List<Word> words() {
        return words;
    }

    /** All keys of the words and of their parts. */
    Set<String> keys() {
        return places.keySet();
    }

    /** Places of the words that are this or have it as a part. */
    List<Integer> places(String key) {
        return places.getOrDefault(key, List.of());
    }
}

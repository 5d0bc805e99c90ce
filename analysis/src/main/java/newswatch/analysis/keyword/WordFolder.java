package newswatch.analysis.keyword;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Brings words into the form in which they are compared. Thread-safe; remembers what it folded, within bounds. */
public final class WordFolder {

    private static final int MOST_REMEMBERED = 50_000;

    private static final Map<String, WordFolder> FOLDERS = Map.of(
            "de", new WordFolder(new GermanFolding()),
            "en", new WordFolder(new LightFolding("en")),
            "fr", new WordFolder(new LightFolding("fr")),
            "es", new WordFolder(new LightFolding("es")));

    private static final WordFolder OTHER = new WordFolder(new LightFolding(""));

    private final Folding folding;
    private final Map<String, FoldedWord> remembered = new ConcurrentHashMap<>();

    private WordFolder(Folding folding) {
        this.folding = folding;
    }

    /** The folder of a language, by ISO 639-1 code; a plain one for languages we do not know. */
    public static WordFolder of(String language) {
        return FOLDERS.getOrDefault(language, OTHER);
    }

    /** Folds a word as it stands in a text. */
    public FoldedWord fold(String word) {
        FoldedWord known = remembered.get(word);
        if (known != null) {
            return known;
        }
        FoldedWord folded = folding.fold(word);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(word, folded);
        return folded;
    }

    /** How one language folds a word. */
    interface Folding {
        FoldedWord fold(String word);
    }
}

package newswatch.analysis.entity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger sees of words wherever they stand, and what that says for each tag. Words come again and again, so
 * the last some ten thousand are kept, in two generations. Thread-safe. All gazetteers have the same role words, so
 * forms are kept whatever the gazetteer.
 */
final class WordForms {

    private static final int KEPT = 20_000;

    private static final int[] NONE = new int[0];

    private final WordAspects aspects;
    private final Function<WordForm, int[]> scorer;
    private final WordForm outside;
    private volatile Map<String, WordForm> young = new ConcurrentHashMap<>();
    private volatile Map<String, WordForm> old = Map.of();

    /**
     * Begins with nothing kept.
     *
     * @param scorer gives for a word without scores what is to be kept as {@link WordForm#scores()}
     */
    WordForms(WordAspects aspects, Function<WordForm, int[]> scorer) {
        this.aspects = aspects;
        this.scorer = scorer;
        outside = scored(new int[TokenFeatures.ASPECTS], NONE);
    }

    /** What stands for the words before and after a sentence. */
    WordForm outside() {
        return outside;
    }

    /** The form of a word. */
    WordForm of(String word, boolean startsSentence, Gazetteer gazetteer) {
        String key = startsSentence ? word.concat("\n") : word;
        WordForm form = young.get(key);
        if (form == null) {
            form = older(key);
            form = form == null ? make(word, startsSentence, gazetteer) : form;
            put(key, form);
        }
        return form;
    }

    private @Nullable WordForm older(String key) {
        return old.get(key);
    }

    private WordForm make(String word, boolean startsSentence, Gazetteer gazetteer) {
        return scored(aspects.of(word, startsSentence, gazetteer.isRole(word)), WordAspects.sequences(word));
    }

    private WordForm scored(int[] values, int[] sequences) {
        int[] scores = scorer.apply(new WordForm(values, sequences, NONE));
        return new WordForm(values, scores.length > 0 ? NONE : sequences, scores);
    }

    private void put(String key, WordForm form) {
        Map<String, WordForm> current = young;
        if (current.size() >= KEPT) {
            old = current;
            current = new ConcurrentHashMap<>();
            young = current;
        }
        current.put(key, form);
    }

    /**
     * A word.
     *
     * @param aspects see {@link TokenFeatures}; those of a place in a text are 0
     * @param sequences its letter sequences, hashed; empty where they have gone into the scores
     * @param scores what it says for each tag of the second token after it, the next one, itself, the one before, and
     *     the second before
     */
    record WordForm(
            @SuppressWarnings("ArrayRecordComponent") int[] aspects,
            @SuppressWarnings("ArrayRecordComponent") int[] sequences,
            @SuppressWarnings("ArrayRecordComponent") int[] scores) {}
}

package newswatch.analysis.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words, endings and letters that tell languages apart; immutable once loaded. */
final class LanguageSigns {

    private static final String RESOURCE = "/newswatch/language/languages.txt";

    private static final int LONGEST_ENDING = 5;

    private final List<String> codes = new ArrayList<>();
    private final Map<String, BitSet> words = new HashMap<>();
    private final Map<String, BitSet> endings = new HashMap<>();
    private final Map<String, BitSet> letters = new HashMap<>();

    private LanguageSigns() {}

    static LanguageSigns load() {
        LanguageSigns signs = new LanguageSigns();
        InputStream stream = LanguageSigns.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(signs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signs;
    }

    private void add(String line) {
        String[] parts = line.split(" ");
        if (!codes.contains(parts[0])) {
            codes.add(parts[0]);
        }
        Map<String, BitSet> target = parts[1].equals("words") ? words : parts[1].equals("endings") ? endings : letters;
        for (int i = 2; i < parts.length; i++) {
            target.computeIfAbsent(parts[i], item -> new BitSet()).set(codes.indexOf(parts[0]));
        }
    }

    int size() {
        return codes.size();
    }

    String code(int index) {
        return codes.get(index);
    }

    int indexOf(String code) {
        return codes.indexOf(code.toLowerCase(Locale.ROOT));
    }

    /** Adds to every language what the text says for it. */
    void score(String text, double[] scores) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
                if (i > start) {
                    scoreWord(lower.substring(start, i), scores);
                }
                start = i + 1;
            }
        }
    }

    private void scoreWord(String word, double[] scores) {
        count(words.get(word), 1, scores);
        for (int length = 1; length <= LONGEST_ENDING && length < word.length() - 1; length++) {
            count(endings.get(word.substring(word.length() - length)), 0.3, scores);
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 'z') {
                count(letters.get(word.substring(i, i + 1)), 0.4, scores);
            }
        }
    }

    /** What many languages share says little for each. */
    private static void count(@Nullable BitSet languages, double weight, double[] scores) {
        if (languages == null) {
            return;
        }
        double share = weight / Math.sqrt(languages.cardinality());
        for (int i = languages.nextSetBit(0); i >= 0; i = languages.nextSetBit(i + 1)) {
            scores[i] += share;
        }
    }
}

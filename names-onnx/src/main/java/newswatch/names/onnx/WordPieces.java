package newswatch.names.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits words into the pieces of a vocabulary, the longest first, as BERT does (J. Devlin et al., "BERT: Pre-training
 * of Deep Bidirectional Transformers", 2019; Y. Wu et al., "Google's Neural Machine Translation System", 2016).
 */
final class WordPieces {

    private static final String INSIDE = "##";

    /** Longer words are unknown as a whole. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean lowerCase;

    /**
     * Takes a vocabulary.
     *
     * @param pieces in the order of their numbers; those inside a word begin with "##"
     * @param lowerCase whether the model knows small letters without accents only
     * @throws IllegalArgumentException if [CLS], [SEP] or [UNK] is missing
     */
    WordPieces(List<String> pieces, boolean lowerCase) {
        for (int i = 0; i < pieces.size(); i++) {
            numbers.putIfAbsent(pieces.get(i), i);
        }
        this.lowerCase = lowerCase;
        for (String needed : List.of("[CLS]", "[SEP]", "[UNK]")) {
            if (!numbers.containsKey(needed)) {
                throw new IllegalArgumentException("The vocabulary has no " + needed + ".");
            }
        }
    }

    /** The number of what stands before every text. */
    int start() {
        return numbers.getOrDefault("[CLS]", 0);
    }

    /** The number of what stands behind every text. */
    int end() {
        return numbers.getOrDefault("[SEP]", 0);
    }

    /** The numbers of a word's pieces, at least one; marks are words of their own. */
    List<Integer> of(String word) {
        List<Integer> found = new ArrayList<>();
        for (String part : parts(lowerCase ? plain(word) : word)) {
            found.addAll(pieces(part));
        }
        return found.isEmpty() ? List.of(unknown()) : found;
    }

    private int unknown() {
        return numbers.getOrDefault("[UNK]", 0);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        word.codePoints().forEach(c -> {
            boolean mark = isMark(c);
            if (mark || Character.isWhitespace(c)) {
                close(open, parts);
            }
            if (mark) {
                parts.add(Character.toString(c));
            } else if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                open.appendCodePoint(c);
            }
        });
        close(open, parts);
        return parts;
    }

    private static void close(StringBuilder open, List<String> parts) {
        if (!open.isEmpty()) {
            parts.add(open.toString());
            open.setLength(0);
        }
    }

    /** Punctuation, and every other sign of ASCII. */
    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        };
    }

    private List<Integer> pieces(String part) {
        if (part.length() > LONGEST_WORD) {
            return List.of(unknown());
        }
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < part.length()) {
            int to = longest(part, from);
            if (to == from) {
                return List.of(unknown());
            }
            found.add(numbers.get(key(part, from, to)));
            from = to;
        }
        return found;
    }

    private int longest(String part, int from) {
        int to = part.length();
        while (to > from && !numbers.containsKey(key(part, from, to))) {
            to--;
        }
        return to;
    }

    private static String key(String part, int from, int to) {
        return (from > 0 ? INSIDE : "") + part.substring(from, to);
    }
}

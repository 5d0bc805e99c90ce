package newswatch.analysis.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How well a text fits every language: what its words say, added up. Not thread-safe; one for each text. */
final class LanguageScores {

    private static final NgramModel MODEL = NgramModel.load();

    private static final List<Neighbour> NEIGHBOURS = Neighbours.load(MODEL.codes());

    private static final List<String> CODES = codes();

    /** No word is longer. */
    private static final int LONGEST_WORD = 40;

    /** Against a neighbour before anything is read: their press is small. In nats. */
    private static final double RARE = 4.5;

    private final double[] sums = new double[CODES.size()];
    private final int[] counted = new int[MODEL.codes().size()];
    private int letters;

    LanguageScores() {
        Arrays.fill(sums, counted.length, sums.length, -RARE);
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>(MODEL.codes());
        NEIGHBOURS.forEach(neighbour -> codes.add(neighbour.code()));
        return List.copyOf(codes);
    }

    /** Adds what the words between these places say; words with a digit, addresses and names of files say nothing. */
    void add(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !continuesWord(lower.charAt(i))) {
                if (i > start && isWord(lower, start, i)) {
                    addWord(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    private static boolean continuesWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Not a part of "beispiel.de", "@name", "x86" or of a string without end. */
    private static boolean isWord(String text, int start, int end) {
        return end - start <= LONGEST_WORD && !isStuck(text, start - 1, start - 2) && !isStuck(text, end, end + 1);
    }

    private static boolean isStuck(String text, int next, int beyond) {
        if (next < 0 || next >= text.length()) {
            return false;
        }
        char c = text.charAt(next);
        boolean inner = beyond >= 0 && beyond < text.length() && Character.isLetterOrDigit(text.charAt(beyond));
        return Character.isDigit(c) || c == '@' || c == '_' || (inner && (c == '.' || c == '/'));
    }

    private void addWord(String word) {
        Arrays.fill(counted, 0);
        MODEL.score(word, counted);
        for (int i = 0; i < counted.length; i++) {
            sums[i] += (double) counted[i] / NgramModel.STEPS;
        }
        for (int i = 0; i < NEIGHBOURS.size(); i++) {
            sums[counted.length + i] += NEIGHBOURS.get(i).score(word, counted);
        }
        letters += word.length();
    }

    /** How many letters were counted. */
    int letters() {
        return letters;
    }

    /** Adds to one language; to none if it is not known. */
    void favour(String code, double by) {
        int index = CODES.indexOf(code.toLowerCase(Locale.ROOT));
        if (index >= 0) {
            sums[index] += by;
        }
    }

    /**
     * The best language with its share among all.
     *
     * @param heat by what the scores are divided: they are too sure of themselves, since the sequences that they add up
     *     say the same more than once
     */
    LanguageGuess best(double heat) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        double all = 0;
        for (double sum : sums) {
            all += Math.exp((sum - sums[best]) / heat);
        }
        return new LanguageGuess(CODES.get(best), 1 / all);
    }
}

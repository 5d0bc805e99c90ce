package newswatch.analysis.language;

import java.util.Optional;

/** Tells which language a text is in. */
public final class LanguageIdentifier {

    /** Version of the method. */
    public static final String VERSION = "language-1";

    /** The beginning says enough; more costs time only. */
    private static final int ENOUGH = 400;

    /** What a declared language counts: as much as two common words. */
    private static final double DECLARED = 2;

    /** Less than one telling word is no evidence. */
    private static final double LEAST = 0.9;

    /** No guess is ever surer, since languages that are not known here exist. */
    private static final double SUREST = 0.99;

    /** Makes confidences honest on single sentences; measured. */
    private static final double SHARPNESS = 1.5;

    private static final LanguageSigns SIGNS = LanguageSigns.load();

    private LanguageIdentifier() {}

    /** Identifies the language by title and beginning; a declared one, ISO 639-1, counts as a hint. */
    public static LanguageGuess identify(String title, String text, Optional<String> declared) {
        double[] scores = new double[SIGNS.size()];
        SIGNS.score(title, scores);
        SIGNS.score(text.substring(0, Math.min(text.length(), ENOUGH)), scores);
        if (scores[best(scores)] < LEAST) {
            return declared.map(code -> new LanguageGuess(code, 0.5)).orElse(new LanguageGuess("und", 0));
        }
        declared.map(SIGNS::indexOf).filter(index -> index >= 0).ifPresent(index -> scores[index] += DECLARED);
        int best = best(scores);
        return new LanguageGuess(SIGNS.code(best), Math.min(SUREST, confidence(scores, best)));
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static double confidence(double[] scores, int best) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(SHARPNESS * (score - scores[best]));
        }
        return 1 / sum;
    }
}

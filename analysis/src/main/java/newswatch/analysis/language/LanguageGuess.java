package newswatch.analysis.language;

import newswatch.analysis.text.Checks;

/**
 * The language of a text.
 *
 * @param code ISO 639-1, or "und" where nothing can be said
 * @param confidence 0 to 1
 */
public record LanguageGuess(String code, double confidence) {

    public LanguageGuess {
        Checks.notBlank(code, "code");
        Checks.share(confidence, "confidence");
    }
}

package newswatch.analysis.language;

import java.util.Optional;

/** Tells which language a text is in. */
public final class LanguageIdentifier {

    /** Version of the method. */
    public static final String VERSION = "language-1";

    private LanguageIdentifier() {}

    /** Identifies the language; a declared one counts as a hint. */
    public static LanguageGuess identify(String title, String text, Optional<String> declared) {
        return new LanguageGuess(declared.orElse("und"), 0);
    }
}

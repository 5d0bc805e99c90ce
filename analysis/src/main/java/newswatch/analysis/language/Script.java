package newswatch.analysis.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Languages that their script alone tells, as far as the press goes. */
final class Script {

    private static final Map<UnicodeScript, String> LANGUAGES = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh")));

    /** Japanese is written with Chinese characters too; so much of its own syllables shows it. */
    private static final double KANA = 0.1;

    private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);

    private Script() {}

    /** The language that most of the letters tell, with their share; empty where several languages share the script. */
    static Optional<LanguageGuess> languageOf(String text) {
        Script script = new Script();
        text.codePoints().filter(Character::isLetter).forEach(script::count);
        return script.language();
    }

    private void count(int letter) {
        letters.merge(UnicodeScript.of(letter), 1, Integer::sum);
    }

    private Optional<LanguageGuess> language() {
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int kana = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
        if (kana > KANA * all && kana + of(UnicodeScript.HAN) > all / 2) {
            return Optional.of(new LanguageGuess("ja", (double) (kana + of(UnicodeScript.HAN)) / all));
        }
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() > all / 2 && LANGUAGES.containsKey(entry.getKey()))
                .map(entry ->
                        new LanguageGuess(LANGUAGES.getOrDefault(entry.getKey(), ""), (double) entry.getValue() / all))
                .findFirst();
    }

    private int of(UnicodeScript script) {
        return letters.getOrDefault(script, 0);
    }
}

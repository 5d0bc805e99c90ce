package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;

/**
 * Takes little words apart that have lost their vowel before a name: "l'Ukraine", "dell'Italia", "qu'Emmanuel Macron".
 * Where the rest is no capitalised word, nothing is done.
 */
final class Elisions {

    /** Languages that write so: French, Italian, Catalan, Occitan. */
    private static final Set<String> LANGUAGES = Set.of("fr", "it", "ca", "oc");

    private static final Set<String> LITTLE_WORDS = Set.of(
            "l", "d", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "all", "dall", "nell", "sull", "coll", "un",
            "quell");

    private Elisions() {}

    /** The text with more tokens; the same where the language does not write so. */
    static AnnotatedText split(AnnotatedText text, String language) {
        if (!LANGUAGES.contains(language)) {
            return text;
        }
        List<Token> tokens = new ArrayList<>(text.tokens().size());
        List<Sentence> sentences = new ArrayList<>(text.sentences().size());
        for (Sentence sentence : text.sentences()) {
            int first = tokens.size();
            text.tokensOf(sentence).forEach(token -> add(token, tokens));
            sentences.add(new Sentence(sentence.span(), first, tokens.size(), sentence.paragraph()));
        }
        return new AnnotatedText(text.text(), tokens, sentences);
    }

    /** The words of a name as texts in such languages have them: "Conseil", "de", "l'", "Europe". */
    static List<String> split(List<String> words) {
        List<String> apart = new ArrayList<>();
        for (String word : words) {
            int cut = cut(word);
            if (cut > 0) {
                apart.add(little(word, cut));
            }
            apart.add(word.substring(cut));
        }
        return apart;
    }

    /** How many letters the little word has, apostrophe included; 0 where there is none. */
    private static int cut(String surface) {
        int cut = Math.max(surface.indexOf('\''), surface.indexOf('’')) + 1;
        boolean little = cut > 1
                && cut < surface.length()
                && Character.isUpperCase(surface.codePointAt(cut))
                && LITTLE_WORDS.contains(surface.substring(0, cut - 1).toLowerCase(Locale.ROOT));
        return little ? cut : 0;
    }

    /** With a plain apostrophe: names are written with either. */
    private static String little(String surface, int cut) {
        return surface.substring(0, cut - 1) + "'";
    }

    private static void add(Token token, List<Token> tokens) {
        String surface = token.surface();
        int cut = cut(surface);
        if (token.isWord() && cut > 0) {
            int start = token.span().start();
            int end = token.span().end();
            tokens.add(new Token(new Span(start, start + cut), little(surface, cut), Token.Kind.WORD));
            tokens.add(new Token(new Span(start + cut, end), surface.substring(cut), Token.Kind.WORD));
        } else {
            tokens.add(token);
        }
    }
}

package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;

/**
 * Takes apart what an apostrophe joins to a name: little words that have lost their vowel ("l'Ukraine", "dell'Italia",
 * "qu'Emmanuel Macron"), and the English genitive ("Kenya's"). Where there is no capitalised word, nothing is done.
 */
final class Elisions {

    /** Languages that write so: French, Italian, Catalan, Occitan. */
    private static final Set<String> LANGUAGES = Set.of("fr", "it", "ca", "oc");

    private static final String ENGLISH = "en";

    private static final Set<String> LITTLE_WORDS = Set.of(
            "l", "d", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "all", "dall", "nell", "sull", "coll", "un",
            "quell");

    private Elisions() {}

    /** The text with more tokens; the same where the language does not write so. */
    static AnnotatedText split(AnnotatedText text, String language) {
        if (!LANGUAGES.contains(language) && !language.equals(ENGLISH)) {
            return text;
        }
        ToIntFunction<String> cut = language.equals(ENGLISH) ? Elisions::genitive : Elisions::cut;
        List<Token> tokens = new ArrayList<>(text.tokens().size());
        List<Sentence> sentences = new ArrayList<>(text.sentences().size());
        for (Sentence sentence : text.sentences()) {
            int first = tokens.size();
            text.tokensOf(sentence).forEach(token -> add(token, cut.applyAsInt(token.surface()), tokens));
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

    /** How many letters stand before the "'s" of a capitalised word; 0 where there is none. */
    private static int genitive(String surface) {
        boolean ends = surface.endsWith("'s") || surface.endsWith("’s");
        return ends && Character.isUpperCase(surface.codePointAt(0)) ? surface.length() - 2 : 0;
    }

    /** With a plain apostrophe: names are written with either. */
    private static String little(String surface, int cut) {
        return surface.substring(0, cut - 1) + "'";
    }

    private static void add(Token token, int cut, List<Token> tokens) {
        if (token.isWord() && cut > 0) {
            String surface = token.surface();
            int start = token.span().start();
            tokens.add(new Token(new Span(start, start + cut), before(surface, cut), Token.Kind.WORD));
            tokens.add(new Token(new Span(start + cut, token.span().end()), surface.substring(cut), Token.Kind.WORD));
        } else {
            tokens.add(token);
        }
    }

    private static String before(String surface, int cut) {
        String word = surface.substring(0, cut);
        return word.endsWith("’") ? little(surface, cut) : word;
    }
}

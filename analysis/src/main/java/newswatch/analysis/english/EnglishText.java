package newswatch.analysis.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.QuoteMarks.Quoted;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.text.AnnotatedText;

/** A whole English text read clause by clause, with who acts in each. */
public final class EnglishText {

    private final AnnotatedText text;
    private final Cast cast;
    private final List<EnglishUnit> units;

    EnglishText(AnnotatedText text, Cast cast, List<EnglishUnit> units) {
        this.text = text;
        this.cast = cast;
        this.units = List.copyOf(units);
    }

    /** The text with its tokens. */
    public AnnotatedText text() {
        return text;
    }

    /** The parts of the text, sentence by sentence; what is outside of quotation marks comes first. */
    public List<EnglishUnit> units() {
        return units;
    }

    /** Who a noun group of a unit names; empty if nobody who can act. Pronouns name nobody here. */
    public Optional<Figure> figure(EnglishUnit unit, NounGroup group) {
        return group.isPronoun() ? Optional.empty() : cast.resolve(unit.pieces(), group);
    }

    /** Names of the people in it who have neither a link nor a public role. */
    public Set<String> privateNames() {
        return cast.privateNames();
    }

    /** What a noun group names, without its determiner. */
    public static String name(NounGroup group) {
        return Cast.text(group.core(), List.of());
    }

    /** Whether a stretch in quotation marks is speech rather than a name or a doubtful word. */
    static boolean isSpeech(AnnotatedText text, Quoted place) {
        if (place.sentence()) {
            return true;
        }
        String last = text.tokens().get(place.end() - 2).surface();
        boolean closed = ",.!?".contains(last);
        boolean small = text.tokens().subList(place.first() + 1, place.end() - 1).stream()
                .anyMatch(token -> token.isWord() && !token.isCapitalised());
        return closed && small && place.words() >= 2;
    }
}

package newswatch.analysis.clause;

import java.util.List;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A token with its readings.
 *
 * @param index its place among the tokens of the whole text
 * @param token the token
 * @param lower its surface in lower case
 * @param form its readings
 * @param entity number of the entity mention that it belongs to, or -1
 * @param isPerson whether that mention names a person
 */
public record Word(int index, Token token, String lower, Form form, int entity, boolean isPerson) {

    boolean is(int tag) {
        return form.is(tag);
    }

    /** Its text. */
    public String surface() {
        return token.surface();
    }

    /** Its text in lower case. */
    @Override
    public String lower() {
        return lower;
    }

    /** Its place in the text, UTF-16. */
    public Span span() {
        return token.span();
    }

    /** Base forms as a verb. */
    public List<String> verbs() {
        return form.verbs();
    }

    /** Base forms of the verbs that it is a past participle of. */
    public List<String> participles() {
        return form.participles();
    }

    /** Whether it can be a noun or name that heads a phrase. */
    public boolean isNominal() {
        boolean name = (form.tags() & (Tag.NOUN | Tag.NAME | Tag.UNKNOWN)) != 0
                || (entity >= 0 && is(Tag.PREPOSITION)); // "Von der Leyen"
        return name && token.isWord() && WordForms.isCapital(token);
    }

    /** Whether it reads as a proper name. */
    public boolean isName() {
        return entity >= 0 || (token.isCapitalised() && (is(Tag.UNKNOWN) || (is(Tag.NAME) && !is(Tag.NOUN))));
    }

    /** Whether it denies: "nicht", "kein", "nie". */
    public boolean isNegation() {
        return is(Tag.NEGATION);
    }

    /** Whether it leaves open if something is so: "offenbar", "vielleicht". */
    public boolean isHedge() {
        return is(Tag.HEDGE);
    }

    /** Whether it is an adjective or participle before a noun, or a form that may be one. */
    public boolean isAdjective() {
        return is(Tag.ADJECTIVE);
    }

    /** Whether it is a past participle with an ending: "geforderte". */
    public boolean isInflectedParticiple() {
        return is(Tag.INFLECTED_PARTICIPLE);
    }

    /** Base form as noun. */
    public String noun() {
        return form.noun();
    }

    /** The same place in the text makes the same word: all else follows from it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Word word && word.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}

package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;
import org.jspecify.annotations.Nullable;

/** The text under work: its tokens, what was found so far, and which tokens are taken by names. */
final class Document {

    private final AnnotatedText text;
    private final List<Token> tokens;
    private final @Nullable Finding[] names;
    private final List<Finding> parts = new ArrayList<>();
    private final boolean[] starts;
    private final boolean[] adjectives;
    private final Map<String, KnownEntity> people = new HashMap<>();

    Document(AnnotatedText text) {
        this.text = text;
        tokens = text.tokens();
        names = new Finding[tokens.size()];
        starts = new boolean[tokens.size()];
        adjectives = new boolean[tokens.size()];
        for (Sentence sentence : text.sentences()) {
            starts[sentence.firstToken()] = true;
        }
    }

    AnnotatedText text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    String surface(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).surface();
    }

    boolean startsSentence(int index) {
        return starts[index];
    }

    boolean isCapitalisedWord(int index) {
        return index >= 0
                && index < tokens.size()
                && tokens.get(index).isWord()
                && tokens.get(index).isCapitalised();
    }

    boolean isNumber(int index) {
        return tokens.get(index).kind() == Token.Kind.NUMBER;
    }

    /** Whether a name may end with the token: a word, a number, a closing bracket, an exclamation mark. */
    boolean mayEndName(int index) {
        String surface = surface(index);
        return tokens.get(index).isWord() || isNumber(index) || surface.equals(")") || surface.equals("!");
    }

    /** Remembers that the gazetteer has the token as an adjective or the name of a people. */
    void markAdjective(int index) {
        adjectives[index] = true;
    }

    boolean isKnownAdjective(int index) {
        return adjectives[index];
    }

    /** Whether the dictionary knows the token as a common word. */
    boolean isCommonWord(int index) {
        String surface = surface(index);
        GermanMorphology morphology = GermanMorphology.shared();
        for (GermanMorphology.Reading reading :
                starts[index] ? morphology.readingsAnyCase(surface) : morphology.readings(surface)) {
            if (!reading.is("EIG")) {
                return true;
            }
        }
        return false;
    }

    boolean isFirstName(int index) {
        for (GermanMorphology.Reading reading : GermanMorphology.shared().readings(surface(index))) {
            if (reading.tag().contains("VOR")) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Finding nameAt(int index) {
        return index < 0 || index >= names.length ? null : names[index];
    }

    boolean isFree(int first, int end) {
        for (int i = first; i < end; i++) {
            if (names[i] != null) {
                return false;
            }
        }
        return true;
    }

    /** Adds a name; the names it overlaps must have been dropped before. */
    void addName(int first, int end, KnownEntity entity) {
        Span span = new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
        Finding finding = new Finding(first, end, span, entity, MentionKind.NAME);
        for (int i = first; i < end; i++) {
            names[i] = finding;
        }
    }

    void drop(Finding finding) {
        for (int i = finding.first(); i < finding.end(); i++) {
            names[i] = null;
        }
    }

    /** Adds a mention that is a part of a token, or no name: offsets are within the token. */
    void addPart(int index, int from, int to, KnownEntity entity, MentionKind kind) {
        int start = tokens.get(index).span().start();
        parts.add(new Finding(index, index + 1, new Span(start + from, start + to), entity, kind));
    }

    /** Adds a mention that is no name and may reach over several tokens: a role. */
    void addRole(int first, int end, KnownEntity entity) {
        Span span = new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
        parts.add(new Finding(first, end, span, entity, MentionKind.ROLE));
    }

    /** Gives the same place to another entity. */
    void replace(Finding finding, KnownEntity entity) {
        drop(finding);
        addName(finding.first(), finding.end(), entity);
    }

    /** Remembers whom a surname means in this text. */
    void call(String surname, KnownEntity person) {
        people.put(surname, person);
    }

    /** The person of this text whose surname this is. */
    @Nullable
    KnownEntity personCalled(String surname) {
        return people.get(surname);
    }

    /** The text of some tokens. */
    String textOf(int first, int end) {
        return text.text()
                .substring(
                        tokens.get(first).span().start(),
                        tokens.get(end - 1).span().end());
    }

    /** All names, each once, in text order. */
    List<Finding> names() {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Finding finding = names[i];
            if (finding != null && finding.first() == i) {
                all.add(finding);
            }
        }
        return all;
    }

    List<Finding> parts() {
        return parts;
    }
}

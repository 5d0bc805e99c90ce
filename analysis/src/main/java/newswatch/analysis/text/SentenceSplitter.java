package newswatch.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins tokens to sentences and counts paragraphs. */
final class SentenceSplitter {

    /** What is told apart by letters. */
    private static final Set<String> LETTERED = Set.of(
            "Plan",
            "Vitamin",
            "Hepatitis",
            "Typ",
            "Klasse",
            "Gruppe",
            "Kategorie",
            "Punkt",
            "Stufe",
            "Buchstabe",
            "Variante",
            "Influenza");

    private static final Set<String> WEEKDAYS = Set.of("Mo", "Di", "Mi", "Do", "Sa", "So");

    private final String text;
    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();
    private int first;
    private int paragraph;

    SentenceSplitter(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    List<Sentence> split() {
        int index = 0;
        while (index < tokens.size()) {
            int last = mayEndAt(index) ? withClosers(index) : index;
            boolean breaks = last + 1 < tokens.size() && paragraphBreaksAfter(last);
            if (breaks || last + 1 == tokens.size() || (mayEndAt(index) && endsAt(index, last))) {
                close(last + 1);
            }
            paragraph += breaks ? 1 : 0;
            index = last + 1;
        }
        return sentences;
    }

    private void close(int end) {
        Span span = new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
        sentences.add(new Sentence(span, first, end, paragraph));
        first = end;
    }

    private boolean mayEndAt(int index) {
        String surface = tokens.get(index).surface();
        char last = surface.charAt(surface.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…';
    }

    /** Takes in further stops and what closes quotes and brackets directly after the stop. */
    private int withClosers(int index) {
        int last = index;
        while (last + 1 < tokens.size() && touches(last) && closes(last + 1)) {
            last++;
        }
        return last;
    }

    private boolean closes(int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.PUNCTUATION
                && (mayEndAt(index) || (Characters.maySurround(token.surface().charAt(0)) && !opens(index)));
    }

    /** „ and a quote right before a letter, after one that already closed, open the next sentence. */
    private boolean opens(int index) {
        char quote = tokens.get(index).surface().charAt(0);
        if (quote == '„') {
            return true;
        }
        boolean beforeWord = index + 1 < tokens.size()
                && touches(index)
                && tokens.get(index + 1).kind() != Token.Kind.PUNCTUATION;
        return beforeWord
                && Characters.maySurround(tokens.get(index - 1).surface().charAt(0));
    }

    private boolean touches(int index) {
        return tokens.get(index).span().end() == tokens.get(index + 1).span().start();
    }

    private boolean paragraphBreaksAfter(int index) {
        int lines = 0;
        for (int i = tokens.get(index).span().end();
                i < tokens.get(index + 1).span().start();
                i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    private boolean endsAt(int stop, int last) {
        Token next = tokens.get(last + 1);
        boolean ambiguous = tokens.get(stop).kind() != Token.Kind.PUNCTUATION;
        if (ambiguous && (last == stop || tokens.get(last).surface().equals(")"))) {
            return next.isWord() && next.isCapitalised() && startsSentence(stop, next);
        }
        return switch (next.kind()) {
            case WORD ->
                !Character.isLowerCase(next.surface().codePointAt(0))
                        || hasInnerCapital(next.surface())
                        || isLetterOfList(last + 1);
            case NUMBER -> !isWeekday(stop);
            case PUNCTUATION -> !isContinuation(next.surface().charAt(0));
        };
    }

    private boolean startsSentence(int stop, Token next) {
        String surface = tokens.get(stop).surface();
        boolean initial = surface.length() == 2 && Character.isUpperCase(surface.charAt(0));
        if ((initial && isNamed(stop - 1)) || isUnit(stop)) {
            return true;
        }
        return (!initial || isFirstName(stop - 1)) && SentenceStarters.contains(next.surface()) && !isTitle(surface);
    }

    /** "Plan B. Plan A scheiterte.": the letter is a name of its own. */
    private boolean isNamed(int index) {
        return index >= first && LETTERED.contains(tokens.get(index).surface());
    }

    /** "100 m. Silber ging": a letter after a number is no initial. */
    private boolean isUnit(int stop) {
        String surface = tokens.get(stop).surface();
        return surface.length() == 2
                && Character.isLowerCase(surface.charAt(0))
                && stop > first
                && tokens.get(stop - 1).kind() == Token.Kind.NUMBER;
    }

    /** "Rudolf K. Die Akte": the initial stands for a surname. Not "J. K.", not "z. B.". */
    private boolean isFirstName(int index) {
        if (index < first) {
            return false;
        }
        Token token = tokens.get(index);
        return token.isWord() && token.isCapitalised() && !token.surface().endsWith(".");
    }

    /** "Mo. bis Do. 8 bis 12 Uhr". */
    private boolean isWeekday(int stop) {
        return stop > first && WEEKDAYS.contains(tokens.get(stop - 1).surface());
    }

    /** "a) dies. b) das." */
    private boolean isLetterOfList(int index) {
        return tokens.get(index).surface().length() == 1
                && index + 1 < tokens.size()
                && touches(index)
                && tokens.get(index + 1).surface().equals(")");
    }

    /** After "Dr." or "Prof." comes a name, whatever it looks like. */
    private static boolean isTitle(String surface) {
        return surface.equals("Dr.") || surface.equals("Prof.") || surface.equals("St.") || surface.equals("Mr.");
    }

    /** "iPhone", "eBay", "n-tv" may begin a sentence. */
    private static boolean hasInnerCapital(String surface) {
        return surface.length() > 1 && (Character.isUpperCase(surface.charAt(1)) || surface.charAt(1) == '-');
    }

    private static boolean isContinuation(char c) {
        return ",;:–—-)]/%".indexOf(c) >= 0;
    }
}

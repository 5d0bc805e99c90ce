package newswatch.analysis.text;

import java.util.ArrayList;
import java.util.List;

/** Joins tokens to sentences and counts paragraphs. */
final class SentenceSplitter {

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
        if (ambiguous && last == stop) {
            return next.isWord() && next.isCapitalised() && startsSentence(stop, next);
        }
        return switch (next.kind()) {
            case WORD -> !Character.isLowerCase(next.surface().codePointAt(0)) || hasInnerCapital(next.surface());
            case NUMBER -> true;
            case PUNCTUATION -> !isContinuation(next.surface().charAt(0));
        };
    }

    private boolean startsSentence(int stop, Token next) {
        String surface = tokens.get(stop).surface();
        boolean initial = surface.length() == 2 && Character.isUpperCase(surface.charAt(0));
        return !initial && SentenceStarters.contains(next.surface()) && !isTitle(surface);
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

package newswatch.analysis.text;

import java.util.ArrayList;
import java.util.List;

/** One pass over the text, one code point after the other. */
final class TokenScanner {

    private static final int END = -1;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    TokenScanner(String text) {
        this.text = text;
    }

    List<Token> scan() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                word(at);
            } else if (isDigit(c)) {
                number();
            } else if (Characters.isSpace(c)) {
                at += Character.charCount(c);
            } else {
                add(at, at + Character.charCount(c), Token.Kind.PUNCTUATION);
            }
        }
        return tokens;
    }

    private void add(int start, int end, Token.Kind kind) {
        tokens.add(new Token(new Span(start, end), text.substring(start, end), kind));
        at = end;
    }

    private void word(int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Characters.continuesWord(c) && !joins(start, end, c)) {
                break;
            }
            end += Character.charCount(c);
        }
        if (peek(end) == '.' && ownsDot(start, end)) {
            end++;
        }
        add(start, end, Token.Kind.WORD);
    }

    /** Whether a character that is no letter holds the letters around it together. */
    private boolean joins(int start, int place, int c) {
        int next = peek(place + Character.charCount(c));
        if (Characters.isHyphen(c)) {
            return Character.isLetterOrDigit(next);
        }
        if (Characters.isApostrophe(c)) {
            return Character.isLetter(next);
        }
        return switch (c) {
            case '.' -> dotJoins(start, place, next);
            case '&' -> Character.isUpperCase(next) && Character.isUpperCase(text.codePointBefore(place));
            case ':', '*' ->
                next == 'i' && text.startsWith("in", place + 1) && Character.isLowerCase(text.codePointBefore(place));
            default -> false;
        };
    }

    /** "n-tv.de" and "z.B." go on after their dot, "lehne ab.Für" does not. */
    private boolean dotJoins(int start, int place, int next) {
        if (Character.isLowerCase(next)) {
            return true;
        }
        boolean afterOneLetter = place - start == 1 || text.startsWith("Ph.D", start) || text.charAt(place - 2) == '.';
        return afterOneLetter && Character.isUpperCase(next) && !Character.isLowerCase(peek(place + 2));
    }

    private boolean ownsDot(int start, int end) {
        String word = text.substring(start, end);
        return Abbreviations.ownsDot(word) || (isRoman(word) && isOrdinalBefore(end + 1, word.length() > 1));
    }

    private static boolean isRoman(String word) {
        return word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }

    /** "Ludwig XIV. war", "II. Weltkrieg": what follows may follow an ordinal. */
    private boolean isOrdinalBefore(int place, boolean mayBeforeNoun) {
        int next = afterSpace(place);
        return Character.isLowerCase(next)
                || (mayBeforeNoun && Character.isUpperCase(next) && !SentenceStarters.at(text, skipSpace(place)));
    }

    private void number() {
        int start = at;
        int end = digits(start);
        while (groupFollows(start, end) || separatorFollows(end)) {
            end = digits(end + 1);
        }
        int next = peek(end);
        if (Character.isLetter(next) || (Characters.isHyphen(next) && Character.isLetter(peek(end + 1)))) {
            word(start);
        } else {
            add(start, next == '.' && isOrdinal(start, end) ? end + 1 : end, Token.Kind.NUMBER);
        }
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(peek(end))) {
            end++;
        }
        return end;
    }

    private boolean separatorFollows(int end) {
        int c = peek(end);
        return (c == '.' || c == ',' || c == ':') && isDigit(peek(end + 1));
    }

    /** "50 000": at most three digits, a space, exactly three digits. */
    private boolean groupFollows(int start, int end) {
        int from = Math.max(start, end - 4);
        boolean shortGroup = end - start <= 3 || (end - from == 4 && Characters.isGroupSpace(text.charAt(from)));
        if (!shortGroup || !Characters.isGroupSpace(peek(end)) || digits(end + 1) != end + 4) {
            return false;
        }
        int after = peek(end + 4);
        return !Character.isLetter(after) && !((after == '.' || after == ',') && isDigit(peek(end + 5)));
    }

    /** A dot after one or two digits is that of an ordinal if a word follows that may follow one. */
    private boolean isOrdinal(int start, int end) {
        return isOrdinalBefore(end + 1, end - start <= 2);
    }

    private int afterSpace(int from) {
        return peek(skipSpace(from));
    }

    private int skipSpace(int from) {
        int place = from;
        while (Characters.isGroupSpace(peek(place))) {
            place++;
        }
        return place;
    }

    private int peek(int place) {
        return place < text.length() ? text.codePointAt(place) : END;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}

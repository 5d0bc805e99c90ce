package newswatch.analysis.english;

import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.clause.QuoteMarks.Quoted;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Token;

/**
 * Pairs quotation marks as English newspapers set them: “…”, ‘…’, "…", '…'. An apostrophe is no mark ("don’t",
 * "farmers’"), marks inside of others are left alone, and speech that runs over paragraphs has an opening mark at the
 * head of each and a closing one at the end of the last.
 */
final class SpeechMarks {

    /** Beyond this many tokens the closing mark is taken for lost. */
    private static final int LONGEST = 250;

    private static final int FEWEST_WORDS = 3;
    private static final int MANY_WORDS = 6;

    private final AnnotatedText text;
    private final List<Token> tokens;

    private SpeechMarks(AnnotatedText text) {
        this.text = text;
        tokens = text.tokens();
    }

    /** All stretches in quotation marks, in text order, none inside another. */
    static List<Quoted> find(AnnotatedText text) {
        SpeechMarks marks = new SpeechMarks(text);
        List<Quoted> found = new ArrayList<>();
        int i = 0;
        while (i < marks.tokens.size()) {
            int end = marks.opens(i) ? marks.end(i) : -1;
            if (end > 0) {
                found.add(marks.quoted(i, end));
                i = end - 1;
            }
            i++;
        }
        return List.copyOf(found);
    }

    private boolean opens(int i) {
        Token token = tokens.get(i);
        if (token.kind() != Token.Kind.PUNCTUATION || token.surface().length() != 1) {
            return false;
        }
        return switch (token.surface().charAt(0)) {
            case '"', '“', '”', '„', '«', '»' -> true;
            case '‘', '\'' -> !touchesBefore(i) && touchesAfter(i) && isOpeningWord(i + 1);
            default -> false;
        };
    }

    /** Not of "'80s" and not of "'til". */
    private boolean isOpeningWord(int i) {
        return !Character.isDigit(tokens.get(i).surface().charAt(0));
    }

    /** Whether a letter, a digit or a stop stands right before a token. */
    private boolean touchesBefore(int i) {
        int start = tokens.get(i).span().start();
        return start > 0 && !isGap(text.text().charAt(start - 1));
    }

    private boolean touchesAfter(int i) {
        int end = tokens.get(i).span().end();
        return i + 1 < tokens.size()
                && end < text.text().length()
                && tokens.get(i + 1).span().start() == end;
    }

    private static boolean isGap(char before) {
        return Character.isWhitespace(before) || "([–—\"“:".indexOf(before) >= 0;
    }

    /** Index one past the end of the stretch that a mark opens, or -1. */
    private int end(int open) {
        char mark = tokens.get(open).surface().charAt(0);
        int doubtful = -1;
        for (int i = open + 1; i < Math.min(tokens.size(), open + LONGEST); i++) {
            if (startsParagraph(i)) {
                return opensAgain(i, mark) ? i : past(doubtful);
            }
            if (single(mark) && opens(i) && single(tokens.get(i).surface().charAt(0)) && doubtful > 0) {
                return past(doubtful);
            }
            if (closes(i, mark)) {
                if (!single(mark) || !isOwner(i)) {
                    return past(i);
                }
                doubtful = i;
            }
        }
        return past(doubtful);
    }

    private static int past(int close) {
        return close < 0 ? -1 : close + 1;
    }

    private static boolean single(char mark) {
        return mark == '‘' || mark == '\'';
    }

    private boolean startsParagraph(int i) {
        int from = tokens.get(i - 1).span().end();
        int to = tokens.get(i).span().start();
        return text.text().substring(from, to).indexOf('\n') >= 0;
    }

    /** A paragraph that begins with the same mark goes on with the speech of the one before. */
    private boolean opensAgain(int i, char mark) {
        return tokens.get(i).surface().length() == 1 && tokens.get(i).surface().charAt(0) == mark && touchesAfter(i);
    }

    private boolean closes(int i, char open) {
        Token token = tokens.get(i);
        if (token.kind() != Token.Kind.PUNCTUATION || token.surface().length() != 1) {
            return false;
        }
        char mark = token.surface().charAt(0);
        return switch (open) {
            case '‘' -> mark == '’' && !isInside(i);
            case '\'' -> mark == '\'' && touchesBefore(i) && !isInside(i);
            case '„' -> mark == '“' || mark == '”' || mark == '"';
            case '“' -> mark == '”' || (mark == '“' && touchesBefore(i));
            case '»' -> mark == '«';
            case '«' -> mark == '»';
            default -> mark == open;
        };
    }

    /** Whether a word goes on behind an apostrophe. */
    private boolean isInside(int i) {
        int end = tokens.get(i).span().end();
        return end < text.text().length()
                && Character.isLetterOrDigit(text.text().charAt(end));
    }

    /** "farmers’": behind an s it may be the genitive, where a surer mark follows. */
    private boolean isOwner(int i) {
        int start = tokens.get(i).span().start();
        return start > 0 && text.text().charAt(start - 1) == 's';
    }

    private Quoted quoted(int first, int end) {
        int words = 0;
        int small = 0;
        boolean stop = false;
        for (Token token : tokens.subList(first + 1, end - 1)) {
            words += token.isWord() ? 1 : 0;
            small += token.isWord() && !token.isCapitalised() ? 1 : 0;
            stop |= ".!?".contains(token.surface());
        }
        boolean whole = words >= MANY_WORDS || stop || isClosedOutside(first, end, small * 2 > words);
        return new Quoted(first, end, words, words >= FEWEST_WORDS && small > 0 && whole);
    }

    /** “We were warned too late”, she said: a comma behind the mark closes a sentence as one before it does. */
    private boolean isClosedOutside(int first, int end, boolean mostlySmall) {
        return mostlySmall
                && end < tokens.size()
                && tokens.get(end).surface().equals(",")
                && tokens.get(first + 1).isCapitalised();
    }
}

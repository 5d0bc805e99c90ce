package newswatch.analysis.english;

import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.english.Piece.Form;
import newswatch.analysis.english.Piece.VerbGroup;
import newswatch.analysis.morphology.WordClass;

/** Reads one verb group: "will not have been rejected", "turned down", "to build". */
final class VerbScanner {

    private final List<EnglishWord> words;
    private final List<EnglishWord> group = new ArrayList<>();
    private int at;
    private boolean negated;
    private boolean passive;
    private String modal = "";

    VerbScanner(List<EnglishWord> words, int start, boolean negated) {
        this.words = words;
        at = start;
        this.negated = negated;
    }

    int end() {
        return at;
    }

    VerbGroup read(Form form) {
        if (words.get(at).lower().equals("to")) {
            take();
        }
        skip();
        EnglishWord main = words.get(at);
        while (helps(main)) {
            modal = main.is(WordClass.MODAL) ? plain(main.lower()) : modal;
            passive = main.is(WordClass.BE | WordClass.BE_FORM) && isParticiple(next(at + 1));
            negated |= main.is(WordClass.NEGATION);
            take();
            skip();
            main = words.get(at);
        }
        negated |= main.is(WordClass.NEGATION);
        take();
        boolean reduced = form == Form.PARTICIPLE;
        boolean late = isNegationAt(at) && main.is(WordClass.AUXILIARY | WordClass.BE_FORM);
        if (late) {
            negated = true;
            take();
        }
        return new VerbGroup(group, main, form, negated, passive || reduced, modal, particle());
    }

    private boolean isNegationAt(int i) {
        return i < words.size()
                && words.get(i).is(WordClass.NEGATION)
                && !words.get(i).is(WordClass.AUXILIARY);
    }

    private static String plain(String lower) {
        return switch (lower) {
            case "'ll" -> "will";
            case "'d" -> "would";
            default -> lower;
        };
    }

    private void take() {
        group.add(words.get(at));
        at++;
    }

    /** Over adverbs and "not" inside of the group. */
    private void skip() {
        while (at + 1 < words.size()
                && words.get(at).is(WordClass.ADVERB | WordClass.NEGATION)
                && !words.get(at).is(WordClass.AUXILIARY | WordClass.VERB)) {
            negated |= words.get(at).is(WordClass.NEGATION);
            take();
        }
    }

    /** The next word that is no adverb. */
    private EnglishWord next(int from) {
        int i = from;
        while (i + 1 < words.size()
                && words.get(i).is(WordClass.ADVERB | WordClass.NEGATION)
                && !words.get(i).is(WordClass.VERB)) {
            i++;
        }
        return words.get(Math.min(i, words.size() - 1));
    }

    private static boolean isParticiple(EnglishWord word) {
        return word.is(WordClass.PARTICIPLE) && !word.is(WordClass.ING);
    }

    /** Whether a helper has a verb behind it. */
    private boolean helps(EnglishWord word) {
        if (at + 1 >= words.size()) {
            return false;
        }
        EnglishWord next = next(at + 1);
        boolean small = !next.isCapital();
        if (word.is(WordClass.MODAL)) {
            return small
                    && (next.is(WordClass.BASE) || next.lower().equals("be") || next.is(WordClass.HAVE | WordClass.DO));
        }
        if (word.is(WordClass.BE | WordClass.BE_FORM)) {
            return small
                    && (next.is(WordClass.PARTICIPLE | WordClass.ING)
                            || next.lower().equals("being"));
        }
        if (word.is(WordClass.HAVE)) {
            return small
                    && (next.is(WordClass.PARTICIPLE)
                            || next.lower().equals("been")
                            || next.lower().equals("had"));
        }
        return word.is(WordClass.DO)
                && small
                && (next.is(WordClass.BASE) || next.lower().equals("have"));
    }

    private String particle() {
        if (at < words.size() && words.get(at).is(WordClass.PARTICLE)) {
            String name = words.get(at).lower();
            take();
            return name;
        }
        return "";
    }
}

package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a stretch of words where one clause may end and another begin. */
final class Segments {

    private static final Set<String> BOUNDARIES = Set.of(",", ";", ":", "–", "—", "-", "…");
    private static final Set<String> CLOSERS = Set.of(")", "]");
    private static final int LONGEST_ASIDE = 8;

    private final List<Word> words;
    private final List<Segment> found = new ArrayList<>();
    private List<Word> open = new ArrayList<>();
    private boolean coordinated;
    private boolean colon;

    private Segments(List<Word> words) {
        this.words = words;
    }

    /**
     * A stretch without inner boundary.
     *
     * @param words never empty
     * @param coordinated whether "und" or the like opens it
     * @param afterComma whether a boundary mark stands before it
     * @param afterColon whether that mark is a colon or semicolon
     */
    record Segment(List<Word> words, boolean coordinated, boolean afterComma, boolean afterColon) {}

    static List<Segment> of(List<Word> words) {
        Segments segments = new Segments(words);
        int i = 0;
        while (i < words.size()) {
            i = segments.step(i);
        }
        segments.close(false);
        return segments.found;
    }

    private int step(int i) {
        Word word = words.get(i);
        if (BOUNDARIES.contains(word.surface())) {
            close(false);
            colon |= ":;".contains(word.surface());
        } else if (word.surface().equals("(") || word.surface().equals("[")) {
            return aside(i);
        } else if (word.is(Tag.COORDINATOR) && !word.isNominal() && cutsAt(i)) {
            close(true);
        } else if (!CLOSERS.contains(word.surface())) {
            open.add(word);
        }
        return i + 1;
    }

    /** A short aside in brackets, "(SPD)", is left out. */
    private int aside(int i) {
        for (int j = i + 1; j < Math.min(words.size(), i + LONGEST_ASIDE); j++) {
            if (CLOSERS.contains(words.get(j).surface())) {
                return j + 1;
            }
        }
        close(false);
        return i + 1;
    }

    /** Whether a clause ends before this "und" and another begins after it. */
    private boolean cutsAt(int i) {
        boolean verbBefore = open.stream().anyMatch(Segments::isVerb);
        if (!verbBefore) {
            return false;
        }
        for (int j = i + 1; j < words.size(); j++) {
            Word word = words.get(j);
            if (BOUNDARIES.contains(word.surface()) || (word.is(Tag.COORDINATOR) && !word.isNominal())) {
                return false;
            }
            if (isVerb(word) && !opensRelative(i + 1)) {
                return !(isLast(j) && awaitsVerb(word));
            }
        }
        return false;
    }

    private boolean isLast(int i) {
        return i + 1 >= words.size() || !words.get(i + 1).token().isWord();
    }

    /** "wurde von Ärzten und Pflegern begrüßt": the helper verb has no partner yet, so nothing ends at "und". */
    private boolean awaitsVerb(Word next) {
        boolean helper = false;
        for (Word word : open) {
            if (!word.isNominal() && word.is(Tag.PARTICIPLE | Tag.INFINITIVE) && !word.is(Tag.AUXILIARY | Tag.MODAL)) {
                return false;
            }
            helper |= word.is(Tag.AUXILIARY | Tag.MODAL) && word.is(Tag.FINITE);
        }
        return helper && next.is(Tag.PARTICIPLE | Tag.INFINITIVE);
    }

    private boolean opensRelative(int i) {
        return i < words.size()
                && words.get(i).is(Tag.RELATIVE)
                && !words.get(i).is(Tag.DETERMINER);
    }

    private static boolean isVerb(Word word) {
        return !word.isNominal()
                && word.is(Tag.FINITE | Tag.PARTICIPLE | Tag.ZU_INFINITIVE)
                && !(word.is(Tag.ADJECTIVE) && !word.is(Tag.FINITE));
    }

    private void close(boolean nextCoordinated) {
        if (!open.isEmpty()) {
            boolean comma = !found.isEmpty() && !coordinated;
            found.add(new Segment(List.copyOf(open), coordinated, comma, colon));
            colon = false;
            open = new ArrayList<>();
            coordinated = nextCoordinated;
        } else {
            coordinated |= nextCoordinated;
        }
    }
}

package newswatch.analysis.issue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.issue.TargetWords.Word;

/**
 * A pattern of an issue in the words of one language. Every one of its words must be in the target: as it is, as a part
 * of a compound, or, a compound itself, in its parts.
 *
 * @param text as the user wrote it
 * @param reversed written with {@code -}
 * @param exact written with {@code =}: no compounds
 * @param words those that tell a topic
 */
record Pattern(String text, boolean reversed, boolean exact, List<Word> words) {

    private static final double AS_IT_IS = 1;
    private static final double IN_COMPOUND = 0.9;
    private static final double IN_PARTS = 0.8;

    /** The words of a text next to each other that tell where a pattern was found, how plainly, and how much of it. */
    record Found(BitSet places, double quality, int units) {
        int first() {
            return places.nextSetBit(0);
        }
    }

    static Pattern of(String text, String language) {
        int start = 0;
        boolean reversed = false;
        boolean exact = false;
        for (; start < text.length() && "-=".indexOf(text.charAt(start)) >= 0; start++) {
            reversed |= text.charAt(start) == '-';
            exact |= text.charAt(start) == '=';
        }
        List<Word> words = TargetWords.words(text.substring(start), language).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        return new Pattern(text, reversed, exact, words);
    }

    /** Whether it has words to look for, not only function words of German. */
    static boolean isUsable(String text) {
        int size = of(text, "de").words().size();
        return size > 0 && size <= IssueDefinition.MOST_WORDS;
    }

    /** Where it is found in a target. */
    Optional<Found> in(TargetWords target) {
        BitSet places = new BitSet();
        double quality = 0;
        int units = 0;
        for (Word word : words) {
            double found = find(word, target, places);
            if (found == 0) {
                return Optional.empty();
            }
            quality += found;
            units += Math.max(1, word.parts().size());
        }
        return Optional.of(new Found(places, quality / words.size(), units));
    }

    private double find(Word word, TargetWords target, BitSet places) {
        int plain = firstPlace(word.key(), target, false);
        if (plain >= 0) {
            places.set(plain);
            return AS_IT_IS;
        }
        int compound = exact ? -1 : inCompound(word, target);
        if (compound >= 0) {
            places.set(compound);
            return IN_COMPOUND;
        }
        return exact || word.parts().isEmpty() ? 0 : inParts(word, target, places);
    }

    private static int firstPlace(String key, TargetWords target, boolean asPart) {
        for (int place : target.places(key)) {
            if (asPart || target.words().get(place).key().equals(key)) {
                return place;
            }
        }
        return -1;
    }

    private static int inCompound(Word word, TargetWords target) {
        int place = firstPlace(word.key(), target, true);
        if (place >= 0 || word.parts().isEmpty()) {
            return place;
        }
        for (int at : target.places(word.parts().get(0))) {
            if (java.util.Collections.indexOfSubList(target.words().get(at).parts(), word.parts()) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static double inParts(Word word, TargetWords target, BitSet places) {
        List<Integer> found = new ArrayList<>();
        for (String part : word.parts()) {
            int place = firstPlace(part, target, true);
            if (place < 0) {
                return 0;
            }
            found.add(place);
        }
        found.forEach(places::set);
        return IN_PARTS;
    }
}

package newswatch.analysis.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.analysis.keyword.BackgroundFrequencies;
import newswatch.analysis.keyword.FoldedWord;
import newswatch.analysis.keyword.TermHash;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.text.Token;

/** Counts the folded words of an article and keeps the most telling. */
final class TermCounter {

    private static final int MOST_TERMS = 160;
    private static final int WHOLE = 4;
    private static final int PART = 2;
    private static final int MOST_WEIGHT = 255;

    private final WordFolder folder;
    private final Map<Integer, Count> counts = new HashMap<>();

    TermCounter(WordFolder folder) {
        this.folder = folder;
    }

    /**
     * Counts the words.
     *
     * @param leading flag of the first words
     * @param later flag of the words behind them
     */
    void add(List<Token> tokens, int leading, int later) {
        int words = 0;
        for (Token token : tokens) {
            if (token.isWord()) {
                add(folder.fold(token.surface()), words < SignatureTaker.LEAD_WORDS ? leading : later);
                words++;
            }
        }
    }

    private void add(FoldedWord word, int flag) {
        if (!word.isStopWord()) {
            add(word.stem(), WHOLE, word.name() ? flag | Terms.NAME : flag);
            word.parts().forEach(part -> add(part, PART, flag));
        }
    }

    private void add(String stem, int weight, int flag) {
        if (stem.length() > 1) {
            Count count = counts.computeIfAbsent(TermHash.of(stem), Count::new);
            count.weight += weight;
            count.flags |= flag;
        }
    }

    /** The most telling by frequency here and rarity elsewhere; those of headline and lead come first. */
    Terms terms(String language) {
        BackgroundFrequencies background = BackgroundFrequencies.of(language);
        List<Count> kept = counts.values().stream()
                .sorted(Comparator.<Count>comparingDouble(count -> -count.merit(background))
                        .thenComparing(count -> count.hash))
                .limit(MOST_TERMS)
                .sorted(Comparator.comparing(count -> count.hash))
                .toList();
        int[] hashes = new int[kept.size()];
        byte[] weights = new byte[kept.size()];
        byte[] flags = new byte[kept.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = kept.get(i).hash;
            weights[i] = (byte) Math.min(kept.get(i).weight, MOST_WEIGHT);
            flags[i] = (byte) kept.get(i).flags;
        }
        return new Terms(hashes, weights, flags);
    }

    private static final class Count {
        private final int hash;
        private int weight;
        private int flags;

        Count(int hash) {
            this.hash = hash;
        }

        double merit(BackgroundFrequencies background) {
            double placed = (flags & (Terms.TITLE | Terms.LEAD)) != 0 ? 2 : 1;
            return placed * weight * background.inverseFrequency(hash, 0, 0);
        }
    }
}

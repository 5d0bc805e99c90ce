package newswatch.analysis.entity;

import java.util.Map;
import java.util.Set;

/**
 * What the tagger knows of single words besides the dictionary.
 *
 * @param words first names, places, organisations
 * @param surnames people are called so; other things may be too
 * @param places places are called so; people and other things may be too
 * @param letters what words sound like
 * @param clusters words that stand in like places
 * @param language of the texts
 * @param without what is to be left out, to measure what it is worth
 */
record TaggerKnowledge(
        NameWords words,
        WordSet surnames,
        PlaceWords places,
        NameLetters letters,
        WordClusters clusters,
        Language language,
        Set<Source> without) {

    /** Where the features of a word come from. */
    enum Source {
        GAZETTEER,
        MORPHOLOGY,
        LISTS,
        LETTERS,
        CLUSTERS
    }

    /** Languages that names are tagged in. */
    enum Language {
        GERMAN("de"),
        ENGLISH("en");

        private final String code;

        Language(String code) {
            this.code = code;
        }

        /** ISO 639-1. */
        String code() {
            return code;
        }
    }

    /** Our own words only. */
    static TaggerKnowledge small() {
        return new TaggerKnowledge(
                NameWords.load(),
                WordSet.forWords(1),
                PlaceWords.none(),
                NameLetters.none(),
                WordClusters.of(Map.of()),
                Language.GERMAN,
                Set.of());
    }

    /** The same with groups of words. */
    TaggerKnowledge with(WordClusters others) {
        return new TaggerKnowledge(words, surnames, places, letters, others, language, without);
    }

    /** The same without some of it. */
    TaggerKnowledge leavingOut(Set<Source> sources) {
        return new TaggerKnowledge(words, surnames, places, letters, clusters, language, sources);
    }

    boolean has(Source source) {
        return !without.contains(source);
    }
}

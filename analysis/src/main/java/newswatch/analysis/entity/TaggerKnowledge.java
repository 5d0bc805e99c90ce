package newswatch.analysis.entity;

import java.util.Set;

/**
 * What the tagger knows of single words besides the dictionary.
 *
 * @param words first names, places, organisations
 * @param surnames people are called so; other things may be too
 * @param clusters words that stand in like places
 * @param without what is to be left out, to measure what it is worth
 */
record TaggerKnowledge(NameWords words, WordSet surnames, WordClusters clusters, Set<Source> without) {

    /** Where the features of a word come from. */
    enum Source {
        GAZETTEER,
        MORPHOLOGY,
        LISTS,
        CLUSTERS
    }

    boolean has(Source source) {
        return !without.contains(source);
    }
}

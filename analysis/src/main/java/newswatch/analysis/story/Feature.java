package newswatch.analysis.story;

import java.util.Locale;

/** What is measured of two articles. Each but {@link #BIAS} has a weight in the resource that is called the same. */
enum Feature {
    /** Always 1. */
    BIAS(false, "bias"),
    /** Cosine of all words, 0 to 1. */
    BODY(true, "text alike"),
    /** Cosine of headline and lead, 0 to 1. */
    HEAD(true, "lead alike"),
    /** Cosine of the headlines, 0 to 1; that of the heads where a headline is missing. */
    HEADLINE(true, "headline alike"),
    /** Cosine of the words that look like names, 0 to 1. */
    NAMES(true, "names alike"),
    /** Geometric mean of the cosines of names and of other words: both must be alike. */
    AGREEING(true, "names and words alike together"),
    /** Cosine of the entities, rare ones first, 0 to 1. */
    ENTITIES(true, "entities alike"),
    /** How much the words say that both have, whatever else they have: logarithm, 0 to about 1. */
    SHARED(true, "rare words in both"),
    /** How telling the rarest name is that both lead with, 0 to about 1. */
    RAREST(true, "rarest name in both"),
    /** Share of equal numbers, 0 to 1. */
    NUMBERS(true, "numbers alike"),
    /** 1 where both lead with entities and these differ wholly, 0 where they are the same. */
    LEADING_APART(false, "other entities in the lead"),
    /** 1 where both lead with places and have none of them in common. */
    PLACES_CLASH(false, "other places"),
    /** Other words of headline and lead alike though the names there differ, 0 to 1, squared: another game or court. */
    PARALLEL(false, "the same words of other names"),
    /** The same with entities. */
    PARALLEL_ENTITIES(false, "the same words of other entities"),
    /** 1 where both headlines count one thing and differ; growing tolls excepted. */
    NUMBERS_CLASH(false, "other numbers"),
    /** 1 where headline and lead of both count something alike and have none of these counts in common. */
    COUNTS_DIFFER(false, "other counts in the lead"),
    /** 1 where both lead with results of different games. */
    SCORES_CLASH(false, "another result"),
    /** Days between the named days of the happenings, 0 to 3. */
    DAY_APART(false, "days between the happenings"),
    /** Days between the publications. */
    PUBLISHED_DAY_APART(false, "days between the publications"),
    /** Days between the publications beyond the first: what is told so much later is seldom the same happening. */
    LATER_DAY(false, "days between the publications beyond the first"),
    /** 1 where the day of publication of one is not known: who knows how far apart the two are. */
    UNDATED(false, "no day of publication"),
    /**
     * Logarithm of the number of articles on the desk (and a hundred), in tenths: among many, more are alike by chance.
     */
    CROWD(false, "size of the desk");

    private final boolean speaksFor;
    private final String words;

    Feature(boolean speaksFor, String words) {
        this.speaksFor = speaksFor;
        this.words = words;
    }

    /** The name of its weight. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    String words() {
        return words;
    }

    /** Whether its weight may not be less than 0; those of others may not be greater, the bias may be anything. */
    boolean speaksFor() {
        return speaksFor;
    }
}

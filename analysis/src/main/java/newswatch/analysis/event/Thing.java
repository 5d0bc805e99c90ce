package newswatch.analysis.event;

/**
 * Someone or something that a story speaks of and that has the same id in every language.
 *
 * @param id Wikidata's, {@code Q64}
 * @param name for people
 * @param share of the story's articles that name it, above 0 to 1
 * @param place whether it is a place
 */
public record Thing(String id, String name, double share, boolean place) {

    public Thing {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 to 1, was " + share);
        }
    }
}

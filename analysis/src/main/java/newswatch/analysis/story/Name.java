package newswatch.analysis.story;

/**
 * Someone or something an article speaks of.
 *
 * @param hash of its identity
 * @param weight how often, 1 to 255
 * @param label for people
 */
record Name(int hash, int weight, String label) {}

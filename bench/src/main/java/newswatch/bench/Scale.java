package newswatch.bench;

/**
 * How much is measured.
 *
 * @param load articles of the whole way and of the copy topology
 * @param warmUp articles before them that do not count, until the JVM has compiled what is used
 * @param analysed articles that go through the analysis alone
 * @param pushes articles pushed one by one
 * @param feedItems articles that appear in a feed one by one
 * @param archived articles of an archive, for one that is imported while others are pushed; more than can be analysed
 *     meanwhile
 */
record Scale(int load, int warmUp, int analysed, int pushes, int feedItems, int archived) {

    private static final int MOST_ANALYSED = 1500;

    /** Minutes; figures that may be compared. */
    static Scale whole(int load) {
        return new Scale(load, Math.min(load, 1500), Math.min(load, MOST_ANALYSED), 40, 20, 4000);
    }

    /** Under two minutes; only shows that everything can be measured. */
    static Scale quick() {
        return new Scale(300, 100, 120, 5, 3, 300);
    }

    /** All articles, each used once. */
    int articles() {
        return warmUp + load + 2 * pushes + feedItems + archived;
    }
}

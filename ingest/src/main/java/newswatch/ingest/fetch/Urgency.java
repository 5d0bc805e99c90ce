package newswatch.ingest.fetch;

/** Who goes first where several requests wait for the same site; the first constant is the most urgent. */
public enum Urgency {
    /** What others wait for: robots.txt, a hub's verification, a user's check. */
    NEEDED,
    /** A feed that is due. */
    FEED,
    /** The page of a new article. */
    PAGE,
    /** A page looked at again. */
    AGAIN,
    /** Archive material. */
    BACKFILL
}

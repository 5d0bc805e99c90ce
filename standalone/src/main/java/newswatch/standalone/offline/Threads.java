package newswatch.standalone.offline;

/** How many threads an offline command uses. */
final class Threads {

    /** More would make a laptop unpleasant to work on while an archive is read. */
    static final int DEFAULT = Math.min(2, Runtime.getRuntime().availableProcessors());

    private Threads() {}
}

package newswatch.bench.stories;

/** A way of joining articles to stories. */
interface Placer {

    /** What it is called. */
    String name();

    /** Makes of an article what is compared; not timed, since the pipeline does it elsewhere. */
    Runnable prepared(Invented article);

    /** How well it did on all articles so far. */
    Partition quality();
}

package newswatch.bench.stories;

/** The heap of this process. */
final class Heap {

    private Heap() {}

    /** Bytes in use after a collection. */
    static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

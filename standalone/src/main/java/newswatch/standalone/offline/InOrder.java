package newswatch.standalone.offline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on several inputs at once and hands the results on in the order of the inputs, few at a time. */
final class InOrder {

    /** Enough to keep the threads busy while one slow input holds up the row. */
    private static final int AHEAD_PER_THREAD = 8;

    private final int threads;

    InOrder(int threads) {
        this.threads = threads;
    }

    /** Gives the inputs one by one, then nothing. */
    interface Source<I> {
        /** The next input. */
        Optional<I> next() throws IOException;

        /** Whether the next input can be had without waiting; if not, what is done should be handed on first. */
        boolean ready() throws IOException;
    }

    /** Takes the results. */
    interface Target<O> {
        /**
         * Takes the next one.
         *
         * @param more whether the next result is there already; if not, now is the time to flush
         */
        void accept(O result, boolean more) throws IOException;
    }

    /**
     * Runs until the source ends.
     *
     * @throws IOException from the source or the target
     */
    <I, O> void run(Source<I> source, Function<I, O> work, Target<O> target) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Queue<Future<O>> row = new ArrayDeque<>();
        try {
            Optional<I> next = source.next();
            while (next.isPresent()) {
                I input = next.get();
                row.add(workers.submit(() -> work.apply(input)));
                int keep = source.ready() ? threads * AHEAD_PER_THREAD : 0;
                while (!row.isEmpty() && (row.size() > keep || row.element().isDone())) {
                    handOn(row, target);
                }
                next = source.next();
            }
            while (!row.isEmpty()) {
                handOn(row, target);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <O> void handOn(Queue<Future<O>> row, Target<O> target) throws IOException {
        O result = result(row.remove());
        target.accept(result, !row.isEmpty() && row.element().isDone());
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("The analysis failed: " + bug.getCause(), bug.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
    }
}

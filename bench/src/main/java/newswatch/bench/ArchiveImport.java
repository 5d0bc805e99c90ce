package newswatch.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Imports archive material all the time, as {@code newswatch import --backfill} does, until it is closed. */
final class ArchiveImport implements AutoCloseable {

    private static final int BATCH = 10;

    private final List<Corpus.Item> items;
    private final Pusher pusher;
    private final AtomicInteger taken = new AtomicInteger();
    private final Thread thread = new Thread(this::work, "archive");

    private ArchiveImport(List<Corpus.Item> items, Pusher pusher) {
        this.items = items;
        this.pusher = pusher;
    }

    /** Begins with the first item; ends by itself after the last. */
    static ArchiveImport start(Instance instance, List<Corpus.Item> items) {
        ArchiveImport started = new ArchiveImport(items, new Pusher(instance));
        started.thread.start();
        return started;
    }

    /** Articles that were taken so far. */
    int taken() {
        return taken.get();
    }

    private void work() {
        try {
            for (int i = 0; i < items.size(); i += BATCH) {
                List<Corpus.Item> batch = items.subList(i, Math.min(i + BATCH, items.size()));
                pusher.pushArchive(batch);
                taken.addAndGet(batch.size());
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        } catch (IOException refused) {
            throw new IllegalStateException("The archive was refused", refused);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

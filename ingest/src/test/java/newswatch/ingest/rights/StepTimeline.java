package newswatch.ingest.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newswatch.ingest.time.Timeline;

/** Time that passes when a test lets it. */
final class StepTimeline implements Timeline {

    private final List<Task> tasks = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    private record Task(Instant time, Runnable run) {}

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void at(Instant time, Runnable task) {
        tasks.add(new Task(time.isAfter(now) ? time : now, task));
    }

    /** Does all that is due until then. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        Optional<Task> next = next(end);
        while (next.isPresent()) {
            tasks.remove(next.get());
            now = next.get().time();
            next.get().run().run();
            next = next(end);
        }
        now = end;
    }

    private Optional<Task> next(Instant end) {
        return tasks.stream().filter(task -> !task.time().isAfter(end)).min(Comparator.comparing(Task::time));
    }
}

package newswatch.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is due when, each name once. For one thread. */
final class DueQueue {

    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>(Comparator.comparingLong(Entry::millis).thenComparing(Entry::name));
    private final Map<String, Entry> current = new HashMap<>();

    private record Entry(long millis, String name) {}

    /** It is due then, and at no other time. */
    void put(String name, Instant time) {
        Entry entry = new Entry(time.toEpochMilli(), name);
        if (!entry.equals(current.put(name, entry))) {
            queue.add(entry);
        }
    }

    /** It is not due any more. */
    void remove(String name) {
        current.remove(name); // its entry is dropped when it comes up
    }

    /** Takes out all that is due. */
    List<String> take(Instant now) {
        List<String> due = new ArrayList<>();
        for (Optional<Entry> head = head();
                head.filter(entry -> entry.millis() <= now.toEpochMilli()).isPresent();
                head = head()) {
            Entry entry = queue.remove();
            current.remove(entry.name());
            due.add(entry.name());
        }
        return due;
    }

    /** When the next one is due. */
    Optional<Instant> next() {
        return head().map(entry -> Instant.ofEpochMilli(entry.millis()));
    }

    private Optional<Entry> head() {
        Entry head = queue.peek();
        while (head != null && !head.equals(current.get(head.name()))) {
            queue.remove();
            head = queue.peek();
        }
        return Optional.ofNullable(head);
    }
}

package newswatch.bench.politeness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import newswatch.bench.politeness.Asked.Subject;

/** Counts requests and bytes. */
final class Traffic {

    private static final long DAY = 86_400_000;

    private final Map<Subject, Sum> bySubject = new EnumMap<>(Subject.class);
    private final short[][] feedDays;
    private final long start;
    private final Map<Integer, Long> byStatus = new TreeMap<>();

    Traffic(World world) {
        int days = (int) Math.max(1, world.length().toDays());
        this.feedDays = new short[world.feeds().size()][days];
        this.start = world.start().toEpochMilli();
        for (Subject subject : Subject.values()) {
            bySubject.put(subject, new Sum());
        }
    }

    /** Sums of one kind of request. */
    static final class Sum {
        private long requests;
        private long unchanged;
        private long throttled;
        private long bytes;

        long requests() {
            return requests;
        }

        /** Answers with 304. */
        long unchanged() {
            return unchanged;
        }

        /** Answers with 429. */
        long throttled() {
            return throttled;
        }

        long bytes() {
            return bytes;
        }
    }

    void asked(Asked asked) {
        sum(asked.subject()).requests++;
        if (asked.feed() != null) {
            short[] days = feedDays[asked.feed().feed().number()];
            int day = (int) ((asked.time() - start) / DAY);
            if (day < days.length) {
                days[day]++;
            }
        }
    }

    void answered(Asked asked, Reply reply) {
        Sum sum = sum(asked.subject());
        sum.unchanged += reply.status() == 304 ? 1 : 0;
        sum.throttled += reply.status() == 429 ? 1 : 0;
        sum.bytes += reply.bytes();
        byStatus.merge(reply.status(), 1L, Long::sum);
    }

    Sum sum(Subject subject) {
        return bySubject.getOrDefault(subject, new Sum());
    }

    /** Requests of feeds by feed and day, ascending. */
    int[] feedDays() {
        return Arrays.stream(feedDays)
                .flatMapToInt(days -> IntStream.range(0, days.length).map(day -> days[day]))
                .sorted()
                .toArray();
    }

    /** Answers by HTTP status; 0 is none. */
    Map<Integer, Long> byStatus() {
        return byStatus;
    }
}

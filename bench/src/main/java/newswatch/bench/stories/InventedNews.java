package newswatch.bench.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * News without end from a seed: stories with names, a place, numbers and words of their own, told anew by some outlets
 * and copied by others. One story in eight is the double of an earlier one: the same words, but other names and
 * numbers. Words and names are made of syllables and drawn by Zipf's law.
 */
final class InventedNews {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int OUTLETS = 400;
    private static final double COPIES = 0.2;

    private final Random random;
    private final Vocabulary words;
    private final long gapMillis;
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.<Due, Instant>comparing(Due::time)
            .thenComparing(Due::story, Comparator.comparing(Plot::number)));
    private final List<Plot> recent = new ArrayList<>();
    private Instant nextStory = START;
    private int stories;
    private int articles;

    /** A story that will be told again. */
    private record Due(Instant time, Plot story) {}

    /**
     * News in which so many stories begin in three days.
     *
     * @param perWindow 1 or more
     */
    InventedNews(long seed, int perWindow) {
        this.random = new Random(seed);
        this.words = new Vocabulary(random);
        this.gapMillis = Math.max(1, Duration.ofDays(3).toMillis() / perWindow);
    }

    /** How many stories have begun. */
    int stories() {
        return stories;
    }

    /** The next article, in order of publication. */
    Invented next() {
        Due first = due.peek();
        if (first == null || first.time().isAfter(nextStory)) {
            return begin();
        }
        due.poll();
        return tell(first.story(), first.time());
    }

    private Invented begin() {
        Instant time = nextStory;
        nextStory = nextStory.plusMillis(gapMillis);
        Plot plot = recent.size() > 50 && random.nextInt(8) == 0
                ? recent.get(random.nextInt(recent.size())).asDouble(stories, words)
                : new Plot(stories, words);
        stories++;
        recent.add(plot);
        if (recent.size() > 1000) {
            recent.remove(0);
        }
        for (int more = more(); more > 0; more--) {
            due.add(new Due(time.plusSeconds((long) (-Math.log(1 - random.nextDouble()) * 6 * 3600)), plot));
        }
        return tell(plot, time);
    }

    /** Most stories are told once, some often. */
    private int more() {
        return random.nextInt(10) < 7 ? 0 : 1 + (int) (-Math.log(1 - random.nextDouble()) * 2.5);
    }

    private Invented tell(Plot plot, Instant time) {
        String text = random.nextDouble() < COPIES ? plot.copy(words) : plot.report(words);
        return new Invented(
                "a%08d".formatted(articles++),
                "outlet-" + random.nextInt(OUTLETS),
                plot.headline(words),
                text,
                time,
                plot.number());
    }
}

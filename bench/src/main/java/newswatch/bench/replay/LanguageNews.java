package newswatch.bench.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import newswatch.bench.stories.Vocabulary;

/**
 * News of one language without end: founders, independent reports, copies, later happenings of the same matter, doubles
 * in the same words, revisions, some archive material.
 */
final class LanguageNews {

    private static final int OUTLETS = 300;
    private static final int MOST_RECENT = 400;
    private static final double SPREAD_SECONDS = 6 * 3600;
    private static final int LEAST_SENTENCES = 3;
    private static final int MORE_SENTENCES = 4;

    private final String language;
    private final Random random;
    private final Vocabulary words;
    private final Duration gap;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::time).thenComparing(Due::number));
    private final List<Happening> recent = new ArrayList<>();
    private final List<Told> toldLately = new ArrayList<>();
    private Instant nextHappening;
    private long articles;
    private long promised;

    /** A happening that will be told again. */
    private record Due(Instant time, long number, Happening happening) {}

    /** An article that may be revised. */
    private record Told(Report report, Happening happening) {}

    /**
     * News of a language.
     *
     * @param gap between the beginnings of two happenings
     */
    LanguageNews(String language, long seed, Instant start, Duration gap) {
        this.language = language;
        this.random = new Random(seed);
        this.words = new Vocabulary(random);
        this.gap = gap;
        this.nextHappening = start;
    }

    String language() {
        return language;
    }

    /** When the next article comes. */
    Instant time() {
        Due first = due.peek();
        return first == null || first.time().isAfter(nextHappening) ? nextHappening : first.time();
    }

    /** The next article, in order of arrival. */
    Report next() {
        Due first = due.peek();
        if (first == null || first.time().isAfter(nextHappening)) {
            return begin();
        }
        due.poll();
        return random.nextInt(16) == 0 && !toldLately.isEmpty() ? revise(first.time()) : tell(first);
    }

    private Report begin() {
        Instant time = nextHappening;
        nextHappening = nextHappening.plus(gap);
        Happening happening = happening();
        remember(recent, happening);
        for (int more = more(); more > 0; more--) {
            long later = (long) (-Math.log(1 - random.nextDouble()) * SPREAD_SECONDS * 1000);
            due.add(new Due(time.plusMillis(1 + later), promised++, happening));
        }
        return article(happening, happening.report(words, sentences()), time);
    }

    private Happening happening() {
        int dice = random.nextInt(16);
        if (recent.size() > 50 && dice < 4) {
            Happening earlier = recent.get(random.nextInt(recent.size()));
            return dice < 2 ? earlier.asDouble(words) : earlier.sequel(words);
        }
        return Happening.fresh(words, dice < 7);
    }

    /** Most happenings are told once, some often. */
    private int more() {
        return random.nextInt(10) < 6 ? 0 : 1 + (int) (-Math.log(1 - random.nextDouble()) * 2.5);
    }

    private int sentences() {
        return LEAST_SENTENCES + random.nextInt(MORE_SENTENCES);
    }

    private Report tell(Due told) {
        Happening happening = told.happening();
        String text = random.nextInt(4) == 0 ? happening.copy(words) : happening.report(words, sentences());
        return article(happening, text, told.time());
    }

    private Report article(Happening happening, String text, Instant time) {
        boolean backfill = random.nextInt(100) == 0;
        Duration age = backfill ? Duration.ofDays(10 + random.nextInt(20)) : Duration.ofSeconds(random.nextInt(7200));
        Report report = new Report(
                "%02x%02x%028x".formatted((int) language.charAt(0), (int) language.charAt(1), articles++),
                1,
                "zeitung-%d.example".formatted(random.nextInt(OUTLETS)),
                happening.headline(words),
                text,
                happening.names(),
                random.nextInt(20) == 0 ? Optional.empty() : Optional.of(time.minus(age)),
                time,
                backfill);
        remember(toldLately, new Told(report, happening));
        return report;
    }

    /** A newer version of an article; sometimes nothing in it that counts has changed. */
    private Report revise(Instant now) {
        int place = random.nextInt(toldLately.size());
        Told before = toldLately.get(place);
        String text = before.report().text();
        Report report = before.report()
                .revised(random.nextInt(8) == 0 ? text : before.happening().revised(text, words), now);
        toldLately.set(place, new Told(report, before.happening()));
        return report;
    }

    private static <T> void remember(List<T> list, T one) {
        list.add(one);
        if (list.size() > MOST_RECENT) {
            list.remove(0);
        }
    }
}

package newswatch.bench.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswatch.contract.AnalyzedArticle;

/**
 * Invented articles of several languages in order of arrival, as they come to the story desk; the same seed gives the
 * same articles.
 */
public final class SyntheticStream {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(3);
    private static final int WHOLE = 100;

    private final List<LanguageNews> languages = new ArrayList<>();

    /** A language and its share of all happenings, in percent. Their desks live in four partitions; two share one. */
    private record Share(String language, int percent) {}

    private static final List<Share> SHARES = List.of(
            new Share("de", 40), new Share("en", 25), new Share("es", 15), new Share("fr", 10), new Share("nl", 10));

    /**
     * A stream.
     *
     * @param perWindow happenings that begin within three days, in all languages together; 100 or more
     */
    public SyntheticStream(long seed, int perWindow) {
        for (Share share : SHARES) {
            Duration gap = WINDOW.multipliedBy(WHOLE).dividedBy((long) perWindow * share.percent());
            languages.add(new LanguageNews(share.language(), seed * 31 + share.percent(), START, gap));
        }
    }

    /** The next article. */
    public AnalyzedArticle next() {
        LanguageNews first =
                languages.stream().min(Comparator.comparing(LanguageNews::time)).orElseThrow();
        return Analysis.of(first.next(), first.language());
    }
}

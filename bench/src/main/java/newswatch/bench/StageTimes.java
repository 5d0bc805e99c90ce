package newswatch.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.ArticleInput;
import newswatch.analysis.Content;
import newswatch.analysis.cleaning.TextCleaner;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.keyword.KeywordFinder;
import newswatch.analysis.language.LanguageIdentifier;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.stance.StanceFinder;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Signature;
import newswatch.analysis.story.StoryDesk;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;

/** Articles per second of every stage of the analysis and of the story desk, on one thread. */
final class StageTimes {

    private static final int WARM_UP = 300;
    private static final double NANOS = 1e9;

    private final EntityFinder entityFinder = new EntityFinder();
    private final QuoteFinder quoteFinder = new QuoteFinder();
    private final StanceFinder stanceFinder = new StanceFinder();
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final Map<String, Double> perSecond = new LinkedHashMap<>();

    private record Annotated(Corpus.Item item, AnnotatedText text) {}

    private record WithEntities(Annotated article, List<Entity> entities) {}

    private record WithQuotes(WithEntities article, List<Quote> quotes) {}

    /** Measures all stages on these articles, each stage on what the one before made of them. */
    static Map<String, Double> measure(List<Corpus.Item> items) {
        StageTimes times = new StageTimes();
        times.stages(items);
        return times.perSecond;
    }

    private void stages(List<Corpus.Item> items) {
        time("clean", items, item -> TextCleaner.clean(Optional.of(item.title()), item.text()));
        time("language", items, item -> LanguageIdentifier.identify(item.title(), item.text(), Optional.empty()));
        List<Annotated> annotated =
                time("tokens, sentences", items, item -> new Annotated(item, TextAnnotator.annotate(item.text())));
        List<WithEntities> entities = time(
                "entities", annotated, article -> new WithEntities(article, entityFinder.find(article.text(), "de")));
        List<WithQuotes> quotes = time(
                "quotes",
                entities,
                article -> new WithQuotes(
                        article, quoteFinder.find(article.article().text(), article.entities(), "de")));
        time("stances", quotes, this::stances);
        time("keywords", annotated, article -> KeywordFinder.find(article.item().title(), article.text(), "de"));
        List<Arrival> arrivals = time("signature", entities, StageTimes::arrival);
        outputs(arrivals.subList(0, Math.min(WARM_UP, arrivals.size())), desk()::place);
        StoryDesk desk = desk(); // remembers: the one that warmed up must not see the same articles again
        timeOnce("story desk", arrivals, desk::place);
        time("the whole analysis", items, item -> analyzer.analyze(input(item)));
    }

    private static StoryDesk desk() {
        return new StoryDesk(StoryDesk.DEFAULT_WINDOW);
    }

    private Object stances(WithQuotes article) {
        WithEntities before = article.article();
        return stanceFinder.find(before.article().text(), before.entities(), article.quotes(), "de");
    }

    private static Arrival arrival(WithEntities article) {
        Corpus.Item item = article.article().item();
        Signature signature = Signature.of(item.title(), article.article().text(), article.entities(), "de");
        return new Arrival(item.id(), 1, item.outlet(), Optional.empty(), Instant.EPOCH, false, signature);
    }

    private static ArticleInput input(Corpus.Item item) {
        return new ArticleInput(
                item.id(),
                Optional.of(item.title()),
                new Content.RawText(item.text()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private <A, B> List<B> time(String stage, List<A> inputs, Function<A, B> step) {
        outputs(inputs.subList(0, Math.min(WARM_UP, inputs.size())), step);
        return timeOnce(stage, inputs, step);
    }

    private <A, B> List<B> timeOnce(String stage, List<A> inputs, Function<A, B> step) {
        long start = System.nanoTime();
        List<B> outputs = outputs(inputs, step);
        perSecond.put(stage, inputs.size() * NANOS / (System.nanoTime() - start));
        return outputs;
    }

    private static <A, B> List<B> outputs(List<A> inputs, Function<A, B> step) {
        List<B> outputs = new ArrayList<>(inputs.size());
        for (A input : inputs) {
            outputs.add(step.apply(input));
        }
        return outputs;
    }
}

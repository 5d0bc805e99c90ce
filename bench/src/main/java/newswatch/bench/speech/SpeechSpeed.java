package newswatch.bench.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.DiscourseReader;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.stance.StanceFinder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import newswatch.bench.ArticleLines;
import newswatch.bench.Clock;
import newswatch.bench.Markdown;

/** Articles per second and core of quotations and stances together, beside the tokenisation of the same articles. */
final class SpeechSpeed {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final double MILLIS = 1e3;
    private static final double MEDIAN = 0.5;

    private final Markdown out;
    private final EntityFinder entities = new EntityFinder();
    private final DiscourseReader reader = new DiscourseReader();
    private final QuoteFinder quotes = new QuoteFinder();
    private final StanceFinder stances = new StanceFinder();

    SpeechSpeed(Markdown out) {
        this.out = out;
    }

    private record Ready(AnnotatedText text, List<Entity> entities) {}

    /** Measures on the first so many articles of a file of JSON lines with {@code text}. */
    void measure(Path corpus, int articles) throws IOException {
        List<String> texts = ArticleLines.texts(corpus, articles);
        List<Ready> ready = new ArrayList<>();
        for (String text : texts) {
            AnnotatedText annotated = TextAnnotator.annotate(text);
            ready.add(new Ready(annotated, entities.find(annotated, "de")));
        }
        Clock tokens = new Clock();
        Clock speech = new Clock();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round == WARM_UP) {
                tokens.clear();
                speech.clear();
            }
            tokens.time(() -> texts.forEach(TextAnnotator::annotate));
            speech.time(() -> ready.forEach(this::read));
        }
        tell(texts, perSecond(texts, tokens), perSecond(texts, speech));
    }

    private static double perSecond(List<String> texts, Clock rounds) {
        return texts.size() * MILLIS / rounds.quantile(MEDIAN);
    }

    private void read(Ready article) {
        Discourse discourse = reader.read(article.text(), article.entities());
        stances.find(discourse, quotes.find(article.text(), discourse));
    }

    private void tell(List<String> texts, double tokens, double speech) {
        double characters = texts.stream().mapToInt(String::length).average().orElse(0);
        out.heading("Speed");
        out.paragraph(String.format(
                Locale.ROOT,
                "%d articles, %.0f characters on average, processor time of one thread, median of %d rounds after %d; names found before.",
                texts.size(),
                characters,
                ROUNDS,
                WARM_UP));
        out.table(
                List.of("what", "articles/s and core", "time of the tokenisation"),
                List.of(
                        List.of("tokens and sentences", String.format(Locale.ROOT, "%.0f", tokens), "1.00"),
                        List.of(
                                "clauses, quotations and stances",
                                String.format(Locale.ROOT, "%.0f", speech),
                                String.format(Locale.ROOT, "%.2f", tokens / speech))));
    }
}

package newswatch.ingest.poll;

import java.util.ArrayList;
import java.util.List;
import newswatch.contract.DeadLetter;
import newswatch.contract.RawArticle;

/** Articles that leave at once: a feed with many new items needs no memory for all of their pages. */
final class Portion {

    private static final int MOST_ITEMS = 10;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final List<RawArticle> articles = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private int bytes;

    void add(ArticleMaker.Made made) {
        made.article().ifPresent(article -> {
            articles.add(article);
            bytes += article.getContent().remaining();
        });
        made.deadLetter().ifPresent(deadLetters::add);
    }

    boolean isFull() {
        return articles.size() + deadLetters.size() >= MOST_ITEMS || bytes >= MOST_BYTES;
    }

    List<RawArticle> articles() {
        return List.copyOf(articles);
    }

    List<DeadLetter> deadLetters() {
        return List.copyOf(deadLetters);
    }
}

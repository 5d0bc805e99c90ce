package newswatch.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.contract.AnalyzedArticle;
import org.junit.jupiter.api.Test;

/** The invented stream is the same for the same seed, and is one that a desk could get. */
class SyntheticStreamTest {

    private static List<AnalyzedArticle> articles(long seed) {
        SyntheticStream stream = new SyntheticStream(seed, 200);
        List<AnalyzedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            articles.add(stream.next());
        }
        return articles;
    }

    @Test
    void theSameSeedGivesTheSameArticles() {
        assertThat(articles(7)).isEqualTo(articles(7)).isNotEqualTo(articles(8));
    }

    @Test
    void timeNeverGoesBackAndRevisionsFollowOneAnother() {
        Instant last = Instant.MIN;
        Map<String, AnalyzedArticle> newest = new HashMap<>();
        for (AnalyzedArticle article : articles(7)) {
            assertThat(article.getIngestedAt()).isAfterOrEqualTo(last);
            last = article.getIngestedAt();
            AnalyzedArticle before = newest.put(article.getArticleId(), article);
            assertThat(article.getRevision()).isEqualTo(before == null ? 1 : before.getRevision() + 1);
            assertThat(before == null || before.getLanguage().equals(article.getLanguage()))
                    .isTrue();
        }
    }
}

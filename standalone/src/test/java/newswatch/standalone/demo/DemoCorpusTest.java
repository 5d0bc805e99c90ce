package newswatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCorpusTest {

    private final DemoCorpus corpus = load();

    @Test
    void everyArticleHasATitleATextAndAnOutlet() {
        assertThat(corpus.articles()).hasSize(60).allSatisfy(article -> {
            assertThat(article.title()).isNotBlank();
            assertThat(article.blocks()).as(article.id()).hasSizeGreaterThan(2);
            assertThat(corpus.outlets()).containsValue(article.outlet());
        });
        assertThat(corpus.articles().stream().map(DemoArticle::second)).isSorted();
    }

    @Test
    void copiesAreCutAndInSwissSpellingWhereTheEditorDidThat() {
        DemoArticle agency = corpus.articles().get(0);
        DemoArticle swiss = corpus.articles().get(57);

        assertThat(swiss.blocks()).hasSize(agency.blocks().size() - 2);
        assertThat(String.join("", swiss.blocks())).doesNotContain("ß", "„").contains("«");
    }

    @Test
    void feedsGrowAndAnUpdateComesUpAgainOnTheSamePage() {
        List<DemoArticle> before = corpus.published("saalewarte", 47);
        List<DemoArticle> after = corpus.published("saalewarte", 48);

        assertThat(corpus.published("npa", -1)).isEmpty();
        assertThat(corpus.published("npa", 0)).hasSize(1);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(0).id()).isEqualTo("028");
        assertThat(after.get(0).path())
                .isEqualTo(before.stream()
                        .filter(article -> article.id().equals("021"))
                        .findFirst()
                        .orElseThrow()
                        .path());
    }

    @Test
    void theGoldNamesEveryArticleOnce() throws IOException {
        List<String> named = new ArrayList<>();
        try (InputStream in = DemoCorpus.class.getResourceAsStream("/demo/gold.yaml")) {
            for (JsonNode event : new YAMLMapper().readTree(in).path("events")) {
                event.path("articles").forEach(article -> named.add(article.asText()));
            }
        }

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        corpus.articles().stream().map(DemoArticle::id).toList());
    }

    private static DemoCorpus load() {
        try {
            return DemoCorpus.load();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

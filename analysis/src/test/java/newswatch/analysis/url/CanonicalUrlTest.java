package newswatch.analysis.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/url/canonical.csv", delimiter = '|', encoding = "UTF-8")
    void givesOnePageOneForm(String address, @Nullable String canonical) {
        assertThat(CanonicalUrl.of(address)).isEqualTo(Optional.ofNullable(canonical));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/url/canonical.csv", delimiter = '|', encoding = "UTF-8")
    void leavesTheCanonicalFormAlone(String address, @Nullable String canonical) {
        Optional<String> once = CanonicalUrl.of(address);

        assertThat(once.flatMap(CanonicalUrl::of)).isEqualTo(once);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "artikel.html, https://bote.example/a/artikel.html",
        "/artikel.html, https://bote.example/artikel.html",
        "../b?c, https://bote.example/b?c",
        "//cdn.example/x.jpg, https://cdn.example/x.jpg",
        "?seite=2, https://bote.example/a/liste?seite=2",
        "http://anders.example/ü b, http://anders.example/ü b",
    })
    void resolvesLinksOfAPage(String link, String resolved) {
        assertThat(Links.resolve(Optional.of("https://bote.example/a/liste?x=1"), link))
                .isEqualTo(resolved);
    }
}

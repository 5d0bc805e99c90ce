package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRulesTest {

    private static final List<String> LINES = List.of(
            "bote.example\ttitle\tmeta og:title",
            "bote.example\tbody\tcss #text",
            "bote.example\tremove\tcss .tipp",
            "blog.bote.example\ttitle\tcss .big");
    private static final PageTree PAGE = page(
            "<meta property=og:title content='Aus dem Kopf'><p class=big>Groß</p><div id=text><p class=tipp>Tipp</p></div>");

    private static PageTree page(String html) {
        return PageTree.of(html.getBytes(StandardCharsets.UTF_8), Optional.of("text/html; charset=utf-8"));
    }

    @Test
    void findsTitleBodyAndWhatToRemove() {
        SiteRules rules = SiteRules.of(Optional.of("https://www.bote.example/x"), LINES);

        assertThat(rules.title(PAGE, MetaTags.of(PAGE))).hasValue("Aus dem Kopf");
        assertThat(rules.body(PAGE))
                .hasValueSatisfying(part -> assertThat(part.element().id()).isEqualTo("text"));
        assertThat(rules.removed(PAGE)).extracting(Part::text).containsExactly("Tipp");
    }

    @Test
    void takesTheRuleOfTheNearestHost() {
        assertThat(SiteRules.of(Optional.of("https://blog.bote.example"), LINES).title(PAGE, MetaTags.of(PAGE)))
                .hasValue("Groß");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://andere.example/", "https://xbote.example/", "bote.example", "::"})
    void leavesOtherSitesAlone(String address) {
        SiteRules rules = SiteRules.of(Optional.of(address), LINES);

        assertThat(rules.title(PAGE, MetaTags.of(PAGE))).isEmpty();
        assertThat(rules.body(PAGE)).isEmpty();
        assertThat(rules.removed(PAGE)).isEmpty();
    }

    @Test
    void changesNothingWhereItFindsNothing() {
        PageTree other = page("<p>Anders");
        SiteRules rules = SiteRules.of(Optional.of("https://bote.example/"), LINES);

        assertThat(rules.title(other, MetaTags.of(other))).isEmpty();
        assertThat(rules.body(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bote.example\ttitle", "bote.example\tfarbe\tcss p", "bote.example\tbody\tmeta og:title"})
    void refusesLinesThatAreNoRules(String line) {
        assertThatThrownBy(() -> SiteRules.of(Optional.empty(), List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bote.example");
    }

    @Test
    void comesWithRulesThatCanBeRead() {
        assertThat(SiteRules.of(Optional.of("https://www.n-tv.de/x")).title(PAGE, MetaTags.of(PAGE)))
                .hasValue("Aus dem Kopf");
    }
}

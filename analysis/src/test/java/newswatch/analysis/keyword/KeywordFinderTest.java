package newswatch.analysis.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;

class KeywordFinderTest {

    private static final AnnotatedText TEXT = TextAnnotator.annotate(
            "Die Steinbrücke in Seedorf ist seit Montag gesperrt. "
                    + "Gutachter fanden Risse in der Steinbrücke, sagte die Bürgermeisterin. Die Reparatur kostet viel Geld.");

    @Test
    void findsWhatTheArticleIsAbout() {
        List<Keyword> keywords = KeywordFinder.find("Seedorf sperrt Steinbrücke", TEXT, "de");
        assertThat(keywords).hasSizeLessThanOrEqualTo(12);
        assertThat(keywords.subList(0, 2))
                .extracting(Keyword::term)
                .containsExactlyInAnyOrder("Seedorf", "Steinbrücke");
        assertThat(keywords).extracting(Keyword::term).doesNotContain("die", "seit", "Montag");
        assertThat(keywords)
                .isSortedAccordingTo(Comparator.comparingDouble(Keyword::weight).reversed());
        assertThat(keywords).isEqualTo(KeywordFinder.find("Seedorf sperrt Steinbrücke", TEXT, "de"));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(KeywordFinder.find("", TextAnnotator.annotate(""), "de")).isEmpty();
    }
}

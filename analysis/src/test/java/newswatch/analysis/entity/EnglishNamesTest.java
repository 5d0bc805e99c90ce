package newswatch.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import newswatch.analysis.entity.Entity.Mention;
import newswatch.analysis.entity.TaggerKnowledge.Language;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishNamesTest {

    private static final EntityFinder FINDER = new EntityFinder();

    /** A little less than the level reached; it only rises. */
    private static final double LEAST = 0.79;

    @Test
    void findsNamesInSentencesThatNothingWasLearntFrom() throws IOException {
        NameScore score = new NameScore(Language.ENGLISH);
        List<GoldText> texts = new GoldFolder(Path.of(""), Path.of("src/test/marked-names-en")).written();
        texts.forEach(text -> score.add(FINDER, text));
        assertThat(texts).hasSizeGreaterThan(700);
        assertThat(score.f1(EntityType.values())).as(score.toString()).isGreaterThan(LEAST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The Harbour Party will vote against the budget, its leader said.       | ORG Harbour Party
                    The mayor of Leeds, Dr Nora Whitlock, met the Ministry of Tides.       | LOC Leeds, PER Nora Whitlock, ORG Ministry of Tides
                    After the vote, the ministry said nothing on Tuesday.                  |
                    Shares in Quastelhof Holdings fell, and Norway’s fund sold.            | ORG Quastelhof Holdings, LOC Norway
                    """)
    void namesBeginAndEndWhereTheyShould(String text, String names) {
        List<String> found = FINDER.find(TextAnnotator.annotate(text), "en").stream()
                .flatMap(entity -> entity.mentions().stream().map(mention -> entity.type() + " " + mention.surface()))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(names == null ? List.of() : List.of(names.split(", ")));
    }

    @Test
    void theSameNameWithAndWithoutAGenitiveIsOneEntity() {
        List<Entity> found = FINDER.find(
                TextAnnotator.annotate("Nora Whitlock left. Whitlock's party stayed in Kenya, Kenya's press wrote."),
                "en");
        assertThat(found).extracting(Entity::name).containsExactly("Nora Whitlock", "Kenia");
        assertThat(found)
                .flatExtracting(Entity::mentions)
                .extracting(Mention::surface)
                .containsExactly("Nora Whitlock", "Whitlock", "Kenya", "Kenya");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Quastelhof Holdings sued the bank. Quastelhof wants its money back.        | Quastelhof Holdings
                    Quastelhof Holdings sued Anna Quastelhof. Quastelhof denied it.            | Quastelhof Holdings, Anna Quastelhof
                    """)
    void aCompanyIsKnownByItsFirstWordUnlessSomebodyIsCalledSo(String text, String names) {
        assertThat(FINDER.find(TextAnnotator.annotate(text), "en"))
                .extracting(Entity::name)
                .containsExactlyInAnyOrder(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "We have waited," said Imogen Hartley-Wood, the trust's director.   | true
                    Labour councillor Asif Rahman called for an inquiry.                | true
                    "We have waited," said Imogen Hartley-Wood, a mother of three.      | false
                    """)
    void aRoleBesideTheNameMakesSomebodyPublic(String text, boolean isPublic) {
        assertThat(FINDER.find(TextAnnotator.annotate(text), "en"))
                .filteredOn(entity -> entity.type() == EntityType.PER)
                .extracting(Entity::isPublic)
                .containsExactly(isPublic);
    }
}

package newswatch.analysis.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueIndexTest {

    private static final IssueIndex STARTER = IssueIndex.starter();

    private static IssueDefinition issue(String id, String... patterns) {
        return new IssueDefinition(id, Map.of("de", id), List.of(patterns), List.of(), List.of());
    }

    private static Optional<IssueMatch> match(IssueIndex index, String target) {
        return index.match(target, "", "de");
    }

    private static String idOf(IssueIndex index, String target) {
        return match(index, target).map(found -> found.issue().id()).orElse("-");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/issue/targets.csv", delimiter = '|', encoding = "UTF-8")
    void findsTheIssueOfATarget(String target, String sentence, String issue, String reversed) {
        Optional<IssueMatch> found = STARTER.match(target, sentence == null ? "" : sentence, "de");

        assertThat(found.map(match -> match.issue().id()).orElse("-")).isEqualTo(issue);
        assertThat(found.filter(IssueMatch::reversed).isPresent()).isEqualTo("rev".equals(reversed));
        assertThat(found.map(IssueMatch::score).orElse(1.0)).isBetween(0.5, 1.0);
    }

    @Test
    void theMostSpecificPatternWins() {
        IssueIndex index = IssueIndex.of(List.of(issue("arms", "Waffe"), issue("arms-for-x", "Waffe Xanadu")));

        assertThat(idOf(index, "Waffen für Xanadu")).isEqualTo("arms-for-x");
        assertThat(idOf(index, "Waffen für alle")).isEqualTo("arms");
        assertThat(idOf(index, "Xanadu")).isEqualTo("-");
    }

    @Test
    void anExclusionForbidsTheMatch() {
        IssueDefinition care = new IssueDefinition(
                "pflege", Map.of("de", "Pflege"), List.of("Pflege"), List.of("Landschaft"), List.of());
        IssueIndex index = IssueIndex.of(List.of(care));

        assertThat(idOf(index, "eine bessere Pflege")).isEqualTo("pflege");
        assertThat(idOf(index, "die Pflege der Landschaft")).isEqualTo("-");
        assertThat(idOf(index, "die Landschaftspflege")).isEqualTo("-");
    }

    @Test
    void anExactPatternWantsNoCompound() {
        IssueIndex index = IssueIndex.of(List.of(issue("bahn", "=Bahn")));

        assertThat(idOf(index, "höhere Preise der Bahn")).isEqualTo("bahn");
        assertThat(idOf(index, "der Bau der Autobahn")).isEqualTo("-");
    }

    @Test
    void aPatternWithAMinusMeansTheOpposite() {
        IssueIndex index = IssueIndex.of(List.of(issue("bau", "-Baustopp", "Bau")));

        assertThat(match(index, "ein Baustopp").orElseThrow().reversed()).isTrue();
        assertThat(match(index, "der Bau der Brücke").orElseThrow().reversed()).isFalse();
    }

    @Test
    void aDefinitionWithTheSameIdTakesThePlaceOfOurs() {
        IssueIndex index = STARTER.with(List.of(issue("tempolimit", "Tempo 120"), issue("mindestlohn")));

        assertThat(idOf(index, "Tempo 120")).isEqualTo("tempolimit");
        assertThat(idOf(index, "das Tempolimit")).isEqualTo("-");
        assertThat(idOf(index, "der Mindestlohn")).isEqualTo("-");
        assertThat(index.version()).isNotEqualTo(STARTER.version()).startsWith(IssueIndex.VERSION + ":");
    }

    @Test
    void theReasonNamesPatternAndWords() {
        assertThat(match(STARTER, "kein Tempolimit auf Autobahnen")
                        .orElseThrow()
                        .reason())
                .contains("Tempolimit", "tempolimit", "reversed");
    }

    @Test
    void englishTargetsAreFoundByEnglishPatterns() {
        Optional<IssueMatch> found = STARTER.match("a higher minimum wage", "", "en");

        assertThat(found.map(match -> match.issue().label("en"))).contains("Higher minimum wage");
        assertThat(STARTER.match("the abolition of the minimum wage", "", "en")
                        .orElseThrow()
                        .reversed())
                .isTrue();
    }

    @Test
    void aLanguageWithoutKnowledgeStillMatchesWholeWords() {
        assertThat(STARTER.match("Taurus", "", "pl").map(match -> match.issue().id()))
                .contains("taurus");
    }

    @Test
    void thousandsOfDefinitionsAreNoTrouble() {
        List<IssueDefinition> many = new ArrayList<>();
        for (int number = 0; number < 5_000; number++) {
            many.add(issue("i" + number, "Vorhaben Nummer" + number, "Gesetz Nummer" + number));
        }
        IssueIndex index = IssueIndex.of(many);

        assertThat(idOf(index, "das Gesetz Nummer4711")).isEqualTo("i4711");
        assertThat(idOf(index, "das Gesetz über alles")).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "=", "der die das", "a b c d e f g h", "\uD83D", "🌊", "--==", "ein\u00ADTest"})
    void oddTextsAreNoMatchAndNoError(String odd) {
        assertThat(STARTER.match(odd, odd, "de")).isEmpty();
    }

    @Test
    void aDefinitionSaysAllThatIsWrongWithIt() {
        IssueDefinition broken = new IssueDefinition(
                "Ä id", Map.of("deutsch!", ""), List.of("der die das"), List.of("-"), List.of("x".repeat(300)));

        assertThat(broken.problems()).hasSize(5);
        assertThat(issue("gut", "Pflege").problems()).isEmpty();
    }
}

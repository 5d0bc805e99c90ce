package newswatch.analysis.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StarterIssuesTest {

    private static final IssueIndex INDEX = IssueIndex.starter();

    static Stream<IssueDefinition> issues() {
        return StarterIssues.all().stream();
    }

    static Stream<Arguments> examples() {
        return issues().flatMap(issue -> issue.examples().stream().map(example -> Arguments.of(example, issue.id())));
    }

    @Test
    void areAtLeastSixtyEachWithItsOwnId() {
        List<String> ids = issues().map(IssueDefinition::id).toList();

        assertThat(ids).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("issues")
    void everyOneIsSoundAndHasLabelsPatternsAndExamples(IssueDefinition issue) {
        assertThat(issue.problems()).isEmpty();
        assertThat(issue.labels()).containsOnlyKeys("de", "en");
        assertThat(issue.patterns()).isNotEmpty();
        assertThat(issue.examples()).hasSizeBetween(2, 3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void everyExampleIsOfItsIssue(String example, String id) {
        assertThat(INDEX.match(example, "", "de"))
                .hasValueSatisfying(match -> assertThat(match.issue().id()).isEqualTo(id));
    }
}

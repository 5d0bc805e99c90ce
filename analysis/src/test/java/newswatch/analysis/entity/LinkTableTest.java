package newswatch.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import newswatch.analysis.entity.LinkTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LinkTableTest {

    private static final double LEAST_SHARE = 0.95;

    @Test
    void linksHardNames() throws IOException {
        EntityFinder finder = new EntityFinder();
        List<Row> rows = LinkTable.rows();
        List<Row> wrong = rows.stream().filter(row -> !row.isRight(finder)).toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        assertThat(1 - (double) wrong.size() / rows.size())
                .as("wrong: %s", wrong)
                .isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/entity/transliterations.tsv", delimiter = '\t')
    void tellsSpellingsOfOneNameFromOtherNames(String one, String other, boolean same) {
        assertThat(Sounds.alike(one, other)).isEqualTo(same);
    }
}

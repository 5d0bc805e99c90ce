package newswatch.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first promise: kill -9 in the middle of an import, ten times, and in the end nothing is lost and nothing doubled.
 */
@Tag("slow")
class KillIT {

    private static final int ROUNDS = 10;
    private static final int ARTICLES_PER_ROUND = 120;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 5_000;

    /** Each report of a town comes from three outlets: an original and two copies. */
    private static final int OUTLETS = 3;

    private final List<NewswatchProcess> started = new ArrayList<>();

    @TempDir
    Path temp;

    @AfterEach
    void stopAll() {
        started.forEach(NewswatchProcess::close);
    }

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        Random random = new Random(20_261_123L);
        Path data = temp.resolve("data");
        NewswatchProcess newswatch = up(data);
        for (int round = 0; round < ROUNDS; round++) {
            Process importing = NewswatchProcess.command(
                    temp,
                    "import",
                    "--wait",
                    "120s",
                    "--data",
                    data.toString(),
                    articles(round).toString());
            int pause = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
            Thread.sleep(pause);
            newswatch.kill();
            System.out.printf("round %d: killed after %d ms%n", round, pause);
            newswatch = up(data);
            assertThat(importing.waitFor())
                    .as("exit status of the import of round %d", round)
                    .isZero();
        }
        assertThatTheStoreHoldsEverythingOnce(newswatch);
    }

    private void assertThatTheStoreHoldsEverythingOnce(NewswatchProcess newswatch)
            throws SQLException, InterruptedException {
        String all = Integer.toString(ROUNDS * ARTICLES_PER_ROUND);
        assertThat(newswatch.await("select count(*) from story_member", all)).isEqualTo(all);
        assertThat(newswatch.await("select count(*) from article", all)).isEqualTo(all);
        assertThat(newswatch.one("select count(*) from article_revision")).isEqualTo(all);
        assertThat(newswatch.one("select max(revision) from article")).isEqualTo("1");
        assertThat(newswatch.one("select count(*) from dead_letter")).isEqualTo("0");
        // Every town's three reports are one story, and no story holds two towns: as in a run without faults.
        String stories = Integer.toString(ROUNDS * ARTICLES_PER_ROUND / OUTLETS);
        assertThat(newswatch.one("select count(distinct story_id) from story_member"))
                .isEqualTo(stories);
        assertThat(newswatch.one("select count(*) from (select external_town from (select story_id,"
                        + " split_part(canonical_url, '/', 4) as external_town from story_member join article using"
                        + " (article_id)) m group by external_town having count(distinct story_id) > 1) split"))
                .isEqualTo("0");
        assertThat(newswatch.await("select count(*) from story where merged_into is null", stories))
                .isEqualTo(stories);
        assertThat(newswatch.one("select count(*) from (select article_id from story_event where change <> 'MERGED'"
                        + " group by article_id having count(*) > 1) doubled"))
                .isEqualTo("0");
        assertThat(newswatch.one("select sum(member_count) from story where merged_into is null"))
                .isEqualTo(all);
    }

    private NewswatchProcess up(Path data) throws IOException, InterruptedException {
        NewswatchProcess process = NewswatchProcess.up(temp, data);
        started.add(process);
        return process;
    }

    private Path articles(int round) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES_PER_ROUND; i++) {
            lines.add(SyntheticArticles.line(round * ARTICLES_PER_ROUND + i, OUTLETS));
        }
        return Files.write(temp.resolve("round-" + round + ".jsonl"), lines, StandardCharsets.UTF_8);
    }
}

package newswatch.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.contract.Outlet;
import newswatch.contract.Relation;
import newswatch.contract.RepairKind;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StoryCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-27T14:00:00Z");

    private final Known known = new Known();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void showsAStoryWithItsArticlesAndReasons() {
        known.put(story("s-a1", "de", "a1", "a2"));

        assertThat(run("show", "s-a1")).isZero();

        assertThat(told())
                .contains(
                        "s-a1  Brücke gesperrt",
                        "de, 2 articles of 1 outlets",
                        "a2  Titel von a2",
                        "Elbkurier, same event, similarity 80 %",
                        "- shares Seedorf");
    }

    @Test
    void anIdOfAMergedStoryLeadsToItsHeir() {
        known.put(
                StoryState.newBuilder(story("s-a1", "de")).setMergedInto("s-a2").build());
        known.put(story("s-a2", "de", "a2"));

        run("show", "s-a1");

        assertThat(told()).contains("s-a1 was merged into s-a2.", "s-a2  Brücke gesperrt");
    }

    @Test
    void splitsAndTellsTheNewStory() {
        known.put(story("s-a1", "de", "a1", "a2"));
        known.answer = Stories.Answer.done(StoryEvent.newBuilder()
                .setStoryId("s-a2")
                .setChange(StoryChange.SPLIT)
                .setLanguage("de")
                .setArticleId("a2")
                .setRevision(1)
                .setRelation(Relation.NEW)
                .setSimilarity(0)
                .setMoved(List.of("a2"))
                .setSplitFrom("s-a1")
                .setOccurredAt(NOW)
                .build());

        assertThat(run("split", "s-a1", "a2", "a2", "--note", "andere Brücke")).isZero();

        assertThat(told()).contains("1 of the articles of s-a1 are now story s-a2.");
        assertThat(known.orders).singleElement().satisfies(order -> {
            assertThat(order.getKind()).isEqualTo(RepairKind.SPLIT);
            assertThat(order.getLanguage()).isEqualTo("de");
            assertThat(order.getArticleIds()).containsExactly("a2");
            assertThat(order.getNote()).contains("andere Brücke");
            assertThat(order.getOrderedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void tellsWhyTheDeskRefused() {
        known.put(story("s-a1", "de", "a1"));
        known.put(story("s-b1", "de", "b1"));
        known.answer = Stories.Answer.refused("There is no open story s-b1 in this language.");

        assertThat(run("merge", "s-a1", "s-b1")).isEqualTo(1);

        assertThat(err.toString()).contains("not done: There is no open story s-b1 in this language.");
        assertThat(known.orders)
                .extracting(order -> order.getOtherStoryId().orElse(""))
                .containsExactly("s-b1");
    }

    @Test
    void anUnansweredOrderIsSaidToBeOne() {
        known.put(story("s-a1", "de", "a1"));
        known.put(story("s-b1", "de", "b1"));

        assertThat(run("merge", "s-a1", "s-b1")).isZero();

        assertThat(told()).contains("has not answered yet");
    }

    @Test
    void ordersNothingThatCannotBe() {
        known.put(story("s-a1", "de", "a1"));
        known.put(story("s-e1", "en", "e1"));

        assertThat(run("merge", "s-a1", "s-e1")).isEqualTo(1);
        assertThat(run("merge", "s-a1", "s-a1")).isEqualTo(1);
        assertThat(run("split", "s-x", "a1")).isEqualTo(1);
        assertThat(run("split", "s-a1")).isEqualTo(2);

        assertThat(known.orders).isEmpty();
        assertThat(err.toString())
                .contains("different languages", "They are one already: s-a1", "There is no story s-x.");
    }

    private static StoryState story(String id, String language, String... articles) {
        List<StoryMember> members = new ArrayList<>();
        for (String article : articles) {
            members.add(StoryMember.newBuilder()
                    .setArticleId(article)
                    .setRevision(1)
                    .setTitle("Titel von " + article)
                    .setOutlet(Outlet.newBuilder()
                            .setOutletId("elbkurier.example")
                            .setName("Elbkurier")
                            .build())
                    .setRelation(members.isEmpty() ? Relation.NEW : Relation.SAME_EVENT)
                    .setSimilarity(members.isEmpty() ? 0 : 0.8)
                    .setReasons(List.of("shares Seedorf"))
                    .setIngestedAt(NOW)
                    .build());
        }
        return StoryState.newBuilder()
                .setStoryId(id)
                .setLanguage(language)
                .setHeadline("Brücke\ngesperrt")
                .setLead("")
                .setMembers(members)
                .setMemberCount(members.size())
                .setOutletCount(1)
                .setFirstSeenAt(NOW)
                .setLastSeenAt(NOW)
                .setVersion(1)
                .build();
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        Console console = new Console(InputStream.nullInputStream(), out, new PrintWriter(err, true));
        CommandLine line = new CommandLine(new StoryCommand(console, where -> known, InstantSource.fixed(NOW)));
        line.setErr(console.err()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof UserError) {
                console.err().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        return line.execute(arguments);
    }

    /** Stories in memory. */
    private static final class Known implements Stories {

        private final Map<String, StoryState> states = new HashMap<>();
        private final List<StoryRepair> orders = new ArrayList<>();
        private Answer answer = Answer.none();

        void put(StoryState story) {
            states.put(story.getStoryId(), story);
        }

        @Override
        public Optional<StoryState> find(String storyId) {
            return Optional.ofNullable(states.get(storyId));
        }

        @Override
        public Answer order(StoryRepair repair) {
            orders.add(repair);
            return answer;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}

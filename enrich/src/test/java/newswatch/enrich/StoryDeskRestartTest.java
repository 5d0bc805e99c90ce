package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.ArticleInput;
import newswatch.analysis.ArticleKnowledge;
import newswatch.analysis.Content;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.enrich.story.Desk;
import newswatch.enrich.story.DeskInput;
import newswatch.enrich.story.StoryDeskStep;
import newswatch.enrich.story.StoryOutput;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new task makes of the stores that an earlier one left. */
class StoryDeskRestartTest {

    private static final Duration WINDOW = Duration.ofDays(3);

    @TempDir
    Path directory;

    private final List<StateStore> stores = new ArrayList<>();

    @AfterEach
    void closeStores() {
        stores.forEach(StateStore::close);
    }

    /** Stores of a task, and the processors that come and go over them. */
    private final class Task {

        private final MockProcessorContext<String, StoryOutput> context;
        private final StoryDeskStep step;
        private Processor<String, DeskInput, String, StoryOutput> processor;

        Task(String name, Supplier<Desk> desks) {
            context = new MockProcessorContext<>(
                    StreamsSettings.of(EnrichHarness.config(directory)),
                    new TaskId(1, 0),
                    directory.resolve(name).toFile());
            context.setCurrentSystemTimeMs(0);
            step = new StoryDeskStep(
                    EnrichHarness.TOPICS.storyStates(),
                    EnrichHarness.TOPICS.storyRepairs(),
                    desks,
                    new EnrichMetrics(new SimpleMeterRegistry()));
            step.stores().forEach(builder -> {
                StateStore store = builder.withLoggingDisabled().build();
                store.init(context.getStateStoreContext(), store);
                context.addStateStore(store);
                stores.add(store);
            });
            processor = step.get();
            processor.init(context);
        }

        void order(StoryRepair.Builder order) {
            StoryRepair built = order.build();
            context.setRecordMetadata("news.story.repair.v1", 0, 7);
            byte[] bytes = EnrichHarness.TOPICS
                    .storyRepairs()
                    .valueSerde()
                    .serializer()
                    .serialize("news.story.repair.v1", built);
            processor.process(new Record<>(
                    "de", new DeskInput.Ordered(bytes), built.getOrderedAt().toEpochMilli()));
        }

        /** What the step answers to an order at once. */
        List<Record<? extends String, ? extends StoryOutput>> told(StoryRepair.Builder order) {
            context.resetForwards();
            order(order);
            return answers();
        }

        void restart() {
            processor = step.get();
            processor.init(context);
        }

        /** What the step answers to these articles. */
        List<Record<? extends String, ? extends StoryOutput>> receive(List<AnalyzedArticle> articles) {
            context.resetForwards();
            articles.forEach(article -> processor.process(new Record<>(
                    "de",
                    new DeskInput.Arrived(article),
                    article.getIngestedAt().toEpochMilli())));
            return answers();
        }

        private List<Record<? extends String, ? extends StoryOutput>> answers() {
            List<Record<? extends String, ? extends StoryOutput>> answers = new ArrayList<>();
            context.forwarded().forEach(forward -> answers.add(forward.record()));
            return answers;
        }
    }

    private void assertThatARestartChangesNothing(
            Supplier<Desk> desks, List<AnalyzedArticle> before, List<AnalyzedArticle> after) {
        Task interrupted = new Task("interrupted", desks);
        Task uninterrupted = new Task("uninterrupted", desks);
        interrupted.receive(before);
        uninterrupted.receive(before);

        interrupted.restart();

        assertThat(interrupted.receive(after)).isEqualTo(uninterrupted.receive(after));
    }

    private static List<AnalyzedArticle> articles(String... ids) {
        List<AnalyzedArticle> articles = new ArrayList<>();
        for (String id : ids) {
            articles.add(Articles.analyzed(id, "elbkurier").build());
        }
        return articles;
    }

    @Test
    void continuesWithJoinsMergersAndRevisions() {
        assertThatARestartChangesNothing(
                () -> new FakeDesk(WINDOW),
                articles("flut-1", "sturm-1", "flut-2", "regen-1", "sturm-2", "regen-1"),
                articles("sturm-3", "flut-3+sturm", "flut-1", "regen-2", "sturm-4"));
    }

    @Test
    void continuesAfterAMerger() {
        assertThatARestartChangesNothing(
                () -> new FakeDesk(WINDOW),
                articles("sturm-1", "flut-1", "sturm-2", "flut-2+sturm"),
                articles("sturm-3", "flut-3", "sturm-2"));
    }

    @Test
    void closesStoriesWhereAnUninterruptedRunDoes() {
        List<AnalyzedArticle> after = List.of(
                Articles.analyzed("sturm-1", "elbkurier")
                        .setIngestedAt(Articles.NOON.plus(WINDOW).plusSeconds(30))
                        .build(),
                Articles.analyzed("flut-2", "elbkurier")
                        .setIngestedAt(Articles.NOON.plus(WINDOW).plusSeconds(90))
                        .build());

        assertThatARestartChangesNothing(() -> new FakeDesk(WINDOW), articles("flut-1", "regen-1"), after);
    }

    @Test
    void closesStoriesWhereAnUninterruptedRunDoesAlsoAfterARevision() {
        List<AnalyzedArticle> before = List.of(
                Articles.analyzed("flut-1", "elbkurier").build(),
                Articles.analyzed("sturm-1", "elbkurier")
                        .setIngestedAt(Articles.NOON.plusSeconds(3600))
                        .build(),
                Articles.analyzed("sturm-1", "elbkurier")
                        .setRevision(2)
                        .setIngestedAt(Articles.NOON.plus(WINDOW))
                        .build());
        List<AnalyzedArticle> after = List.of(Articles.analyzed("flut-2", "elbkurier")
                .setIngestedAt(Articles.NOON.plus(WINDOW).plusSeconds(30))
                .build());

        assertThatARestartChangesNothing(() -> new FakeDesk(WINDOW), before, after);
    }

    @RepeatedTest(60)
    void aRestartAnywhereChangesNothing(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition()); // the repetition number is the seed: failures replay
        Task interrupted = new Task("interrupted", () -> new FakeDesk(WINDOW));
        Task uninterrupted = new Task("uninterrupted", () -> new FakeDesk(WINDOW));
        Map<String, StoryState> stories = new LinkedHashMap<>();
        Instant now = Articles.NOON;
        for (int i = 0; i < 120; i++) {
            // Seconds or hours apart, and now and then as long as a story stays open.
            Duration pause = Duration.ofSeconds((long) Math.exp(random.nextInt(10)));
            now = now.plus(random.nextInt(12) == 0 ? WINDOW.minusSeconds(random.nextInt(90)) : pause);
            if (random.nextInt(8) == 0) {
                interrupted.restart();
            }
            if (random.nextInt(12) == 0 && !stories.isEmpty()) {
                StoryRepair.Builder order = anOrder(random, List.copyOf(stories.values()), now, i);
                assertThat(interrupted.told(order)).isEqualTo(uninterrupted.told(order));
            }
            List<AnalyzedArticle> next = List.of(anArticle(random, now, i));
            var answers = uninterrupted.receive(next);
            assertThat(interrupted.receive(next)).as("article %d", i).isEqualTo(answers);
            answers.stream()
                    .flatMap(answer -> answer.value().states().stream())
                    .forEach(state -> stories.put(state.getStoryId(), state));
        }
    }

    /** An article of one of four matters, or another revision of one that may have come. */
    private static AnalyzedArticle anArticle(Random random, Instant now, int number) {
        List<String> topics = List.of("flut", "sturm", "regen", "wahl");
        String topic = topics.get(random.nextInt(topics.size()));
        String other = topics.get(random.nextInt(topics.size()));
        int of = random.nextInt(4) == 0 ? random.nextInt(number + 1) : number;
        String sign = List.of("", "", "", "", "+" + other, ">" + other).get(of % 6);
        return Articles.analyzed(topic + "-" + of + sign, "outlet" + random.nextInt(9))
                .setRevision(of == number ? 1 : 2)
                .setIngestedAt(now)
                .setBackfill(random.nextInt(20) == 0)
                .build();
    }

    /** To part the newest article of a story from it, or to join the story to another. */
    private static StoryRepair.Builder anOrder(Random random, List<StoryState> stories, Instant now, int number) {
        StoryState story = stories.get(random.nextInt(stories.size()));
        StoryState other = stories.get(random.nextInt(stories.size()));
        int newest = story.getMembers().size() - 1;
        StoryRepair.Builder order = random.nextBoolean() && newest > 0
                ? StoryRepairTest.split(
                        story.getStoryId(), story.getMembers().get(newest).getArticleId())
                : StoryRepairTest.merge(story.getStoryId(), other.getStoryId());
        return order.setRepairId("repair-" + number).setOrderedAt(now.plusSeconds(random.nextInt(1200) - 600));
    }

    @Test
    void aLargeStoryIsTheSameWhetherItGrewOrWasSummedUpAnew() {
        String[] before = new String[230];
        for (int i = 0; i < before.length; i++) {
            before[i] = "flut-" + i;
        }

        assertThatARestartChangesNothing(
                () -> new FakeDesk(WINDOW),
                articles(before),
                articles("flut-230", "flut-7", "flut-231", "sturm-1", "flut-232+sturm", "flut-233"));
    }

    @Test
    void whatAnOperatorOrderedHoldsAfterARestartAndWhatWaitsIsDone() {
        Task interrupted = new Task("interrupted", () -> new FakeDesk(WINDOW));
        Task uninterrupted = new Task("uninterrupted", () -> new FakeDesk(WINDOW));
        for (Task task : List.of(interrupted, uninterrupted)) {
            task.receive(articles("flut-1", "flut-2", "flut-3", "sturm-1"));
            task.order(StoryRepairTest.split("s-flut-1", "flut-2").setOrderedAt(Articles.NOON.minusSeconds(1)));
            task.order(StoryRepairTest.split("s-flut-1", "flut-3").setOrderedAt(Articles.NOON.plusSeconds(1)));
        }

        interrupted.restart();

        List<AnalyzedArticle> after = List.of(
                Articles.analyzed("flut-4", "elbkurier").build(),
                Articles.analyzed("sturm-2", "elbkurier")
                        .setIngestedAt(Articles.NOON.plusSeconds(2))
                        .build());
        List<Record<? extends String, ? extends StoryOutput>> answers = interrupted.receive(after);
        assertThat(answers).isEqualTo(uninterrupted.receive(after));
        assertThat(answers)
                .flatExtracting(answer -> answer.value().events())
                .extracting(StoryEvent::getChange)
                .containsExactly(StoryChange.JOINED, StoryChange.SPLIT, StoryChange.JOINED);
    }

    @Test
    void theRealDeskContinuesToo() {
        List<AnalyzedArticle> all = new ArrayList<>();
        String[] texts = {
            Articles.FLOOD, Articles.TRAM, Articles.FLOOD + " Die Pegel fallen seit dem Mittag.", Articles.TRAM
        };
        ArticleAnalyzer analyzer = new ArticleAnalyzer();
        for (int i = 0; i < 2 * texts.length; i++) {
            all.add(understood(analyzer, "a" + i, "outlet" + i % 3, texts[i % texts.length]));
        }
        all.add(understood(analyzer, "a1", "outlet1", Articles.FLOOD));

        assertThatARestartChangesNothing(() -> Desk.open(WINDOW), all.subList(0, 3), all.subList(3, all.size()));
    }

    private static AnalyzedArticle understood(ArticleAnalyzer analyzer, String id, String outlet, String text) {
        ArticleInput input = new ArticleInput(
                id,
                Optional.of("Meldung " + outlet),
                new Content.CleanText(text),
                Optional.empty(),
                Optional.of(Articles.NOON),
                Optional.of("de"),
                List.of());
        ArticleKnowledge knowledge = analyzer.analyze(input).fold(found -> found, refusal -> {
            throw new AssertionError(refusal);
        });
        return Articles.analyzed(id, outlet)
                .setSignature(ByteBuffer.wrap(knowledge.signature().toBytes()))
                .build();
    }
}

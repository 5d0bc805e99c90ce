package newswatch.bench.stories;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import newswatch.analysis.story.ScorerTraining;
import newswatch.analysis.story.ScorerTraining.Labelled;
import newswatch.analysis.story.StoryDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code newswatch bench stories-train}: learns the weights of the story desk's scorer. */
@Command(
        name = "stories-train",
        description = "Learns the weights of the story desk's scorer from a stream whose stories are known, prints them"
                + " as the versioned resource has them, and how well weights do on stories kept apart.",
        mixinStandardHelpOptions = true)
public final class StoriesTrainCommand implements Callable<Integer> {

    private static final int FOLDS = 5;

    /** The others come at the beginning, in the middle and at the end: weights must suit few articles and many. */
    private static final double[] CROWDED = {0, 0.5, 1};

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "Articles in order of arrival, one JSON object a line: id, title, text, published, source,"
                    + " gold_story.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path stream;

    @Option(
            names = "--singles",
            required = true,
            paramLabel = "FILE",
            description = "Articles (id, title, text) of which each is a story of its own; they come among the others.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path singles;

    /** A command; picocli fills its options. */
    public StoriesTrainCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LabelledStream stories = LabelledStream.ofStories(stream);
        LabelledStream others = LabelledStream.ofSingles(singles);
        out.println("# " + crossValidated(stories, others));
        SortedMap<String, Double> weights = weights(stories, others, story -> true, out);
        weights.forEach((name, weight) -> out.println(name + " = " + weight));
        out.flush();
        return 0;
    }

    private static SortedMap<String, Double> weights(
            LabelledStream stories, LabelledStream others, Predicate<String> kept, PrintWriter out) {
        ScorerTraining training = training(stories, others, kept);
        out.println("# " + training.seen());
        return training.fit();
    }

    private static ScorerTraining training(LabelledStream stories, LabelledStream others, Predicate<String> kept) {
        ScorerTraining training = new ScorerTraining();
        training.add(stories.whole(), kept);
        List<Labelled> strangers = ScorerTraining.withoutCopies(others.whole(), stories.whole());
        for (double part : CROWDED) {
            training.add(LabelledStream.among(stories.whole(), strangers, part), kept);
        }
        training.add(stories.bare(), kept);
        training.add(others.bare(), kept);
        return training;
    }

    /** Each fifth of the stories is placed with weights learned without it, alone and among the others. */
    private static String crossValidated(LabelledStream stories, LabelledStream others) {
        List<Labelled> strangers = ScorerTraining.withoutCopies(others.whole(), stories.whole());
        List<Labelled> crowded = LabelledStream.among(stories.whole(), strangers, CROWDED[1]);
        Parts alone = new Parts();
        Parts among = new Parts();
        for (int fold = 0; fold < FOLDS; fold++) {
            int apart = fold;
            Predicate<String> kept = story -> Math.floorMod(story.hashCode(), FOLDS) != apart;
            SortedMap<String, Double> weights = training(stories, others, kept).fit();
            alone.place(ScorerTraining.desk(weights), stories.whole(), kept.negate());
            among.place(ScorerTraining.desk(weights), crowded, kept.negate());
        }
        return "cross-validated, %d parts: BCubed %s, among %d others %s"
                .formatted(FOLDS, alone.partition(), strangers.size(), among.partition());
    }

    /** What became of the stories that were kept apart. */
    private static final class Parts {
        private final List<String> got = new ArrayList<>();
        private final List<String> wanted = new ArrayList<>();

        void place(StoryDesk desk, List<Labelled> stream, Predicate<String> counted) {
            Map<String, String> storyOf = new HashMap<>();
            Map<String, String> goldOf = new HashMap<>();
            for (Labelled article : stream) {
                desk.expire(article.arrival().arrived());
                storyOf.put(
                        article.arrival().articleId(),
                        desk.place(article.arrival()).storyId());
                goldOf.put(article.arrival().articleId(), article.story());
            }
            goldOf.forEach((id, gold) -> {
                if (counted.test(gold)) {
                    got.add(storyOf.getOrDefault(id, ""));
                    wanted.add(gold);
                }
            });
        }

        Partition partition() {
            return Partition.of(got, wanted);
        }
    }
}

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
            description = "Articles (id, title, text) of which each is a story of its own; they come in one week.")
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
        training.add(stories.bare(), kept);
        training.add(others.whole(), kept);
        training.add(others.bare(), kept);
        return training;
    }

    /** Each fifth of the stories is placed with weights learned without it. */
    private static String crossValidated(LabelledStream stories, LabelledStream others) {
        List<String> got = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int apart = fold;
            Predicate<String> kept = story -> Math.floorMod(story.hashCode(), FOLDS) != apart;
            place(
                    ScorerTraining.desk(training(stories, others, kept).fit()),
                    stories.whole(),
                    kept.negate(),
                    got,
                    wanted);
        }
        return "cross-validated, " + FOLDS + " parts: BCubed " + Partition.of(got, wanted);
    }

    private static void place(
            StoryDesk desk, List<Labelled> stream, Predicate<String> counted, List<String> got, List<String> wanted) {
        Map<String, String> storyOf = new HashMap<>();
        Map<String, String> goldOf = new HashMap<>();
        for (Labelled article : stream) {
            desk.expire(article.arrival().arrived());
            storyOf.put(
                    article.arrival().articleId(), desk.place(article.arrival()).storyId());
            goldOf.put(article.arrival().articleId(), article.story());
        }
        goldOf.forEach((id, gold) -> {
            if (counted.test(gold)) {
                got.add(storyOf.getOrDefault(id, ""));
                wanted.add(gold);
            }
        });
    }
}

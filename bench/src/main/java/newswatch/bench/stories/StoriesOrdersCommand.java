package newswatch.bench.stories;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.ScorerTraining.Labelled;
import newswatch.analysis.story.StoryDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code newswatch bench stories-orders}: whether a few articles become their stories in whatever order.
 */
@Command(
        name = "stories-orders",
        description = "Lets a few articles whose stories are known arrive in every order, with their dates and without,"
                + " alone and among others of one week, and counts the orders that give just the known stories.",
        mixinStandardHelpOptions = true)
public final class StoriesOrdersCommand implements Callable<Integer> {

    private static final int MOST = 7;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "2 to " + MOST + " articles, one JSON object a line: id, title, text, published, source,"
                    + " gold_story.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path articles;

    @Option(
            names = "--among",
            paramLabel = "FILE",
            description = "Articles (id, title, text) of which each is a story of its own; they come in one week.")
    private @Nullable Path among;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1",
            description = "Among others, try every Nth order only; default ${DEFAULT-VALUE}, all.")
    private int every;

    /** A command; picocli fills its options. */
    public StoriesOrdersCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Labelled> known = LabelledStream.ofStories(articles).whole();
        if (known.size() < 2 || known.size() > MOST) {
            throw new ParameterException(spec.commandLine(), "2 to " + MOST + " articles, not " + known.size() + ".");
        }
        List<List<Labelled>> orders = new ArrayList<>();
        permute(new ArrayList<>(), known, orders);
        boolean right = tell("alone", orders, List.of(), 1);
        if (among != null) {
            right &=
                    tell("among others", orders, LabelledStream.ofSingles(among).whole(), Math.max(1, every));
        }
        return right ? 0 : 1;
    }

    private static void permute(List<Labelled> begun, List<Labelled> rest, List<List<Labelled>> orders) {
        if (rest.isEmpty()) {
            orders.add(List.copyOf(begun));
        }
        for (Labelled next : rest) {
            List<Labelled> more = new ArrayList<>(begun);
            more.add(next);
            permute(more, rest.stream().filter(one -> !one.equals(next)).toList(), orders);
        }
    }

    private boolean tell(String where, List<List<Labelled>> orders, List<Labelled> others, int step) {
        PrintWriter out = spec.commandLine().getOut();
        boolean all = true;
        for (boolean dated : new boolean[] {true, false}) {
            int right = 0;
            int tried = 0;
            for (int number = 0; number < orders.size(); number += step) {
                tried++;
                right += isRight(orders.get(number), others, dated) ? 1 : 0;
            }
            out.printf("%s, %s: %d of %d orders right%n", where, dated ? "dated" : "undated", right, tried);
            out.flush();
            all &= right == tried;
        }
        return all;
    }

    /** The articles come spread over the others, each later than all of them were published. */
    private static boolean isRight(List<Labelled> order, List<Labelled> others, boolean dated) {
        StoryDesk desk = new StoryDesk(StoryDesk.DEFAULT_WINDOW);
        Instant start = order.stream()
                .map(article -> article.arrival().arrived())
                .max(Instant::compareTo)
                .orElseThrow();
        Duration week = Duration.ofDays(others.isEmpty() ? 0 : 5);
        Map<String, String> storyOf = new HashMap<>();
        int placed = 0;
        for (int at = 0; at < order.size(); at++) {
            int until = others.size() * (at + 1) / order.size();
            for (; placed < until; placed++) {
                Instant time = start.plus(week.multipliedBy(placed).dividedBy(others.size()));
                place(desk, others.get(placed).arrival(), Optional.of(time), time);
            }
            Arrival article = order.get(at).arrival();
            Instant time = start.plus(week.multipliedBy(at + 1).dividedBy(order.size()))
                    .plusSeconds(at);
            place(desk, article, article.published().filter(day -> dated), time);
        }
        order.forEach(article -> storyOf.put(
                article.arrival().articleId(),
                desk.placementOf(article.arrival().articleId()).orElseThrow().storyId()));
        return areTheKnown(order, storyOf, desk, others);
    }

    private static void place(StoryDesk desk, Arrival article, Optional<Instant> published, Instant time) {
        desk.place(
                new Arrival(article.articleId(), 1, article.outletId(), published, time, false, article.signature()));
    }

    /** Articles of one story are together, those of two are not, and none of the others is with them. */
    private static boolean areTheKnown(
            List<Labelled> order, Map<String, String> storyOf, StoryDesk desk, List<Labelled> others) {
        for (Labelled one : order) {
            for (Labelled two : order) {
                boolean together = storyOf.getOrDefault(one.arrival().articleId(), "")
                        .equals(storyOf.getOrDefault(two.arrival().articleId(), ""));
                if (together != one.story().equals(two.story())) {
                    return false;
                }
            }
        }
        return others.isEmpty()
                || storyOf.values().stream()
                        .allMatch(story -> desk.placementsOf(story).size()
                                == storyOf.values().stream()
                                        .filter(story::equals)
                                        .count());
    }
}

package newswatch.bench.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.bench.Markdown;
import newswatch.contract.StoryChange;
import newswatch.schema.Topics;

/** Prints what two runs gave, and what is different. */
final class ReplayReport {

    private static final double MILLIS = 1e3;
    private static final double PERCENT = 100;

    private final int articles;
    private final int perWindow;
    private final Topics topics;
    private final Markdown out;

    ReplayReport(int articles, int perWindow, Topics topics, Markdown out) {
        this.articles = articles;
        this.perWindow = perWindow;
        this.topics = topics;
        this.out = out;
    }

    /** Prints it; true if nothing is different and each article was decided once in both runs. */
    boolean tell(ReplayRun.Result one, ReplayRun.Result two) {
        out.title("The same %d articles twice, about %d stories open".formatted(articles, perWindow));
        out.table(
                List.of("", "run 1, undisturbed", "run 2, disturbed"),
                List.of(
                        row("time", one, two, result -> seconds(result.time())),
                        row("articles a second", one, two, result -> number(rate(result))),
                        row(
                                "decisions",
                                one,
                                two,
                                result -> number(result.outcome().decided())),
                        row("missing", one, two, result -> number(missing(result))),
                        row(
                                "doubled",
                                one,
                                two,
                                result -> number(result.outcome().doubled())),
                        row(
                                "transactions given up and made again",
                                one,
                                two,
                                result -> Long.toString(result.givenUp())),
                        row("stories opened", one, two, result -> number(opened(result))),
                        row(
                                "joined",
                                one,
                                two,
                                result -> number(result.outcome().changes(StoryChange.JOINED))),
                        row(
                                "copied",
                                one,
                                two,
                                result -> number(result.outcome().changes(StoryChange.COPIED))),
                        row(
                                "revisions",
                                one,
                                two,
                                result -> number(result.outcome().changes(StoryChange.UPDATED))),
                        row(
                                "stories merged away",
                                one,
                                two,
                                result -> number(result.outcome().mergedAway())),
                        row("articles whose story changed its id", one, two, ReplayReport::churn)));
        disturbances(two.done());
        Differences differences = Differences.between(one.outcome(), two.outcome(), topics);
        compared(differences);
        return differences.none() && isOnce(one) && isOnce(two);
    }

    private interface Figure {
        String of(ReplayRun.Result result);
    }

    private static List<String> row(String name, ReplayRun.Result one, ReplayRun.Result two, Figure figure) {
        return List.of(name, figure.of(one), figure.of(two));
    }

    private boolean isOnce(ReplayRun.Result result) {
        return missing(result) == 0 && result.outcome().doubled() == 0;
    }

    private int missing(ReplayRun.Result result) {
        return articles - (result.outcome().decided() - result.outcome().doubled());
    }

    private static int opened(ReplayRun.Result result) {
        return result.outcome().changes(StoryChange.CREATED);
    }

    private static String churn(ReplayRun.Result result) {
        long churned = result.outcome().churned();
        return String.format(
                Locale.ROOT,
                "%d (%.2f %%)",
                churned,
                PERCENT * churned / result.outcome().articles());
    }

    private static double rate(ReplayRun.Result result) {
        return result.outcome().decided() * MILLIS / Math.max(1, result.time().toMillis());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
    }

    private void disturbances(List<Disturbance.Done> done) {
        List<List<String>> rows = new ArrayList<>();
        for (Disturbance.Done one : done) {
            rows.add(List.of(one.what().words(), number(one.at()), number(one.desks()), seconds(one.recovery())));
        }
        out.heading("What was done in run 2")
                .table(
                        List.of("what", "articles decided before", "desks without instance", "until they worked again"),
                        rows);
    }

    private void compared(Differences differences) {
        List<List<String>> rows = new ArrayList<>();
        for (Differences.Line line : differences.lines()) {
            rows.add(List.of(line.what(), number(line.compared()), number(line.different())));
        }
        out.heading("What is different").table(List.of("what", "compared", "different"), rows);
        differences.lines().stream()
                .filter(line -> line.different() > 0)
                .forEach(
                        line -> out.paragraph("Different, " + line.what() + ": " + String.join(", ", line.examples())));
    }
}

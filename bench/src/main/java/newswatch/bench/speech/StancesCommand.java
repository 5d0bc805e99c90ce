package newswatch.bench.speech;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import newswatch.analysis.stance.Calibration;
import newswatch.analysis.stance.Calibration.Sample;
import newswatch.bench.Counts;
import newswatch.bench.Machine;
import newswatch.bench.Markdown;
import newswatch.bench.Reliability;
import newswatch.bench.speech.GoldStatements.Judged;
import newswatch.standalone.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch bench stances}: who stands where, what was missed and why, and how fast. */
@Command(
        name = "stances",
        description =
                "Scores stance statements on stances-gold, tells what was missed by phenomenon and how far confidences hold, "
                        + "and measures the speed of quotations and stances together.",
        mixinStandardHelpOptions = true)
public final class StancesCommand implements Callable<Integer> {

    private static final String GOLD = "stances-gold/dev.json";
    private static final String ARTICLES = "corpus-wikinews-de/articles.jsonl.gz";
    private static final int FEWEST_ARTICLES = 10;
    private static final int MOST_ARTICLES = 100_000;

    private final Console console;
    private final Markdown out;

    @Option(names = "--gold", paramLabel = "FILE", description = "Another set of the same form than " + GOLD + ".")
    private @Nullable Path gold;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "850",
            description = "Articles for the speed, 10 to 100000; default ${DEFAULT-VALUE}.")
    private int articles;

    @Parameters(paramLabel = "DIR", description = "Holds " + GOLD + " and, for the speed, " + ARTICLES)
    private Path folder = Path.of("");

    /** Tells there. */
    public StancesCommand(Console console) {
        this.console = console;
        this.out = new Markdown(console.lines());
    }

    @Override
    public Integer call() throws IOException {
        if (articles < FEWEST_ARTICLES || articles > MOST_ARTICLES) {
            console.err().println("--articles must be 10 to 100000.");
            return ExitCode.USAGE;
        }
        List<Judged> documents = new GoldStatements().judge(gold == null ? folder.resolve(GOLD) : gold);
        out.paragraph(new Machine().describe());
        score(documents);
        misses(documents);
        madeUp(documents);
        out.heading("How far confidences hold");
        new Reliability(out).tell("As the rules say", samples(documents, Calibration.NONE));
        new Reliability(out).tell("As calibrated (fitted to this very set)", samples(documents, Calibration.shipped()));
        Path corpus = folder.resolve(ARTICLES);
        if (Files.exists(corpus)) {
            new SpeechSpeed(out).measure(corpus, articles);
        }
        return ExitCode.OK;
    }

    private static List<Sample> samples(List<Judged> documents, Calibration calibration) {
        List<Sample> samples = new ArrayList<>();
        for (Judged document : documents) {
            for (int at = 0; at < document.told().size(); at++) {
                if (document.counts(at)) {
                    double confidence = document.told().get(at).confidence();
                    samples.add(new Sample(calibration.probability(confidence), document.isRight(at)));
                }
            }
        }
        return samples;
    }

    private void score(List<Judged> documents) {
        Counts all = new Counts();
        Counts core = new Counts();
        Map<String, Counts> byAttribution = new TreeMap<>();
        int harmless = 0;
        int harmlessHit = 0;
        for (Judged document : documents) {
            for (int at = 0; at < document.told().size(); at++) {
                if (document.isRight(at)) {
                    all.right();
                } else if (document.counts(at)) {
                    all.wrong();
                }
            }
            for (int one = 0; one < document.wanted().size(); one++) {
                JsonNode wanted = document.wanted().get(one);
                boolean found = document.partner().contains(one);
                Counts form =
                        byAttribution.computeIfAbsent(wanted.path("attribution").asText(), name -> new Counts());
                count(form, found);
                if (wanted.path("core").asBoolean()) {
                    count(core, found);
                }
                if (!found) {
                    all.missed();
                }
            }
            for (JsonNode place : document.document().path("hard_negatives")) {
                harmless++;
                harmlessHit +=
                        document.told().stream().anyMatch(stance -> GoldStatements.overlaps(stance.evidence(), place))
                                ? 1
                                : 0;
            }
        }
        out.heading("Stance statements, " + documents.size() + " documents");
        out.table(
                List.of("P", "R", "F1", "core recall", "harmless sentences hit"),
                List.of(List.of(
                        Counts.cell(all.precision()),
                        Counts.cell(all.recall()),
                        Counts.cell(all.f()),
                        Counts.cell(core.recall()),
                        harmlessHit + " of " + harmless)));
        List<List<String>> rows = new ArrayList<>();
        byAttribution.forEach((name, counts) -> rows.add(List.of(
                name,
                Integer.toString(counts.wanted()),
                Integer.toString(counts.rightOnes()),
                Counts.cell(counts.recall()))));
        out.table(List.of("attribution", "wanted", "found", "recall"), rows);
    }

    private static void count(Counts counts, boolean found) {
        if (found) {
            counts.right();
        } else {
            counts.missed();
        }
    }

    private void misses(List<Judged> documents) {
        Map<Miss, Integer> counts = new TreeMap<>();
        for (Judged document : documents) {
            for (int one = 0; one < document.wanted().size(); one++) {
                if (!document.partner().contains(one)) {
                    counts.merge(Miss.of(document, document.wanted().get(one)), 1, Integer::sum);
                }
            }
        }
        out.heading("What was missed");
        out.table(List.of("phenomenon", "misses"), ordered(counts));
    }

    private static List<List<String>> ordered(Map<Miss, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Miss, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> List.of(entry.getKey().words(), Integer.toString(entry.getValue())))
                .toList();
    }

    /** Where statements that nobody marked come from. */
    private void madeUp(List<Judged> documents) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Judged document : documents) {
            for (int at = 0; at < document.told().size(); at++) {
                if (!document.isRight(at) && document.counts(at)) {
                    String place = document.isOnHarmless(at) ? "a sentence marked as harmless" : "another sentence";
                    String how = document.told().get(at).attribution().name().toLowerCase(java.util.Locale.ROOT);
                    counts.merge(how + ", " + place, 1, Integer::sum);
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, count) -> rows.add(List.of(name, Integer.toString(count))));
        out.heading("What was made up");
        out.table(List.of("where", "statements"), rows);
    }
}

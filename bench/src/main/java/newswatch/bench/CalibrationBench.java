package newswatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import newswatch.analysis.stance.Calibration;
import newswatch.analysis.stance.Calibration.Sample;
import newswatch.bench.speech.GoldStatements;
import newswatch.standalone.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code newswatch bench calibration}: fits the confidence of stance statements to a gold set and shows how far it can
 * be believed on documents that the fit has not seen.
 */
@Command(
        name = "calibration",
        description =
                "Fits the confidences of stances to a gold set (stance-gold/1) and prints a reliability table, cross-validated over documents.",
        mixinStandardHelpOptions = true)
final class CalibrationBench implements Callable<Integer> {

    private static final int FOLDS = 10;

    private final Console console;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the fit on all documents.")
    private @Nullable Path out;

    @Option(names = "--name", paramLabel = "NAME", description = "Version of the fit; default ${DEFAULT-VALUE}.")
    private String name = "calibration-1";

    @Parameters(paramLabel = "GOLD", description = "dev.json of stances-gold.")
    private Path gold = Path.of("");

    CalibrationBench(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<List<Sample>> documents = new GoldStatements()
                .judge(gold).stream().map(CalibrationBench::samples).toList();
        List<Sample> all = documents.stream().flatMap(List::stream).toList();
        PrintWriter lines = console.lines();
        lines.printf(
                Locale.ROOT,
                "%d documents, %d statements, %.3f of them right.%n%n",
                documents.size(),
                all.size(),
                all.stream().filter(Sample::right).count() / (double) all.size());
        Reliability reliability = new Reliability(new Markdown(lines));
        reliability.tell("As the rules say", all);
        reliability.tell(
                "Fitted, on documents that the fit has not seen (" + FOLDS + " parts)", crossValidated(documents));
        Calibration fitted = Calibration.fit(name, all);
        lines.println(fitted.table());
        if (out != null) {
            Files.writeString(out, fitted.table(), StandardCharsets.UTF_8);
        }
        return ExitCode.OK;
    }

    private static List<Sample> samples(GoldStatements.Judged document) {
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < document.told().size(); at++) {
            if (document.counts(at)) {
                samples.add(new Sample(document.told().get(at).confidence(), document.isRight(at)));
            }
        }
        return samples;
    }

    private static List<Sample> crossValidated(List<List<Sample>> documents) {
        List<Sample> told = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sample> seen = new ArrayList<>();
            List<Sample> kept = new ArrayList<>();
            for (int at = 0; at < documents.size(); at++) {
                (at % FOLDS == fold ? kept : seen).addAll(documents.get(at));
            }
            Calibration fitted = Calibration.fit("fold", seen);
            kept.forEach(sample -> told.add(new Sample(fitted.probability(sample.raw()), sample.right())));
        }
        return told;
    }
}

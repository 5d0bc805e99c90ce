package newswatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.stance.Calibration;
import newswatch.analysis.stance.Calibration.Sample;
import newswatch.analysis.stance.Stance;
import newswatch.analysis.stance.StanceFinder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.CodePoints;
import newswatch.analysis.text.Nfc;
import newswatch.analysis.text.TextAnnotator;
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
    private static final int SHORTEST_WORD = 3;
    private static final double[] BANDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001};

    private final Console console;
    private final EntityFinder entities = new EntityFinder();
    private final QuoteFinder quotes = new QuoteFinder();
    private final StanceFinder stances = new StanceFinder();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the fit on all documents.")
    private @Nullable Path out;

    @Option(names = "--name", paramLabel = "NAME", description = "Version of the fit; default ${DEFAULT-VALUE}.")
    private String name = "calibration-1";

    @Parameters(paramLabel = "GOLD", description = "dev.json of stances-gold.")
    private Path gold = Path.of("");

    CalibrationBench(Console console) {
        this.console = console;
    }

    /** A document's statements, judged. */
    private record Judged(List<Sample> samples) {}

    @Override
    public Integer call() throws IOException {
        List<Judged> documents = new ArrayList<>();
        for (JsonNode document : new ObjectMapper().readTree(gold.toFile()).path("documents")) {
            documents.add(judge(document));
        }
        List<Sample> all = documents.stream()
                .flatMap(document -> document.samples().stream())
                .toList();
        PrintWriter lines = console.lines();
        lines.printf(
                Locale.ROOT,
                "%d documents, %d statements, %.3f of them right.%n%n",
                documents.size(),
                all.size(),
                all.stream().filter(Sample::right).count() / (double) all.size());
        tell(lines, "As the rules say", all);
        tell(lines, "Fitted, on documents that the fit has not seen (" + FOLDS + " parts)", crossValidated(documents));
        Calibration fitted = Calibration.fit(name, all);
        lines.println(fitted.table());
        if (out != null) {
            Files.writeString(out, fitted.table(), StandardCharsets.UTF_8);
        }
        return ExitCode.OK;
    }

    private static List<Sample> crossValidated(List<Judged> documents) {
        List<Sample> told = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sample> seen = new ArrayList<>();
            List<Sample> kept = new ArrayList<>();
            for (int at = 0; at < documents.size(); at++) {
                (at % FOLDS == fold ? kept : seen).addAll(documents.get(at).samples());
            }
            Calibration fitted = Calibration.fit("fold", seen);
            kept.forEach(sample -> told.add(new Sample(fitted.probability(sample.raw()), sample.right())));
        }
        return told;
    }

    /** A table by bands of confidence, with Brier score and expected calibration error. */
    private static void tell(PrintWriter lines, String title, List<Sample> samples) {
        lines.printf("%s:%n%n| confidence | statements | mean confidence | right |%n|---|---|---|---|%n", title);
        double error = 0;
        for (int band = 0; band + 1 < BANDS.length; band++) {
            double from = BANDS[band];
            double to = BANDS[band + 1];
            List<Sample> here = samples.stream()
                    .filter(sample -> sample.raw() >= from && sample.raw() < to)
                    .toList();
            if (!here.isEmpty()) {
                double said = here.stream().mapToDouble(Sample::raw).average().orElse(0);
                double right = here.stream().filter(Sample::right).count() / (double) here.size();
                error += Math.abs(said - right) * here.size() / samples.size();
                lines.printf(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.3f | %.3f |%n",
                        from,
                        Math.min(1, to),
                        here.size(),
                        said,
                        right);
            }
        }
        double brier = samples.stream()
                .mapToDouble(sample -> Math.pow(sample.raw() - (sample.right() ? 1 : 0), 2))
                .average()
                .orElse(0);
        lines.printf(Locale.ROOT, "%nBrier score %.3f, expected calibration error %.3f.%n%n", brier, error);
    }

    /**
     * As the scorer stances.py does: actor, direction and sentence must agree; ambiguous sentences count neither way.
     */
    private Judged judge(JsonNode document) {
        String written = Nfc.of(document.path("text").asText());
        AnnotatedText text = TextAnnotator.annotate(written);
        List<Entity> found = entities.find(text, "de");
        Set<String> privateIds = found.stream()
                .filter(entity -> !entity.isPublic())
                .map(Entity::id)
                .collect(Collectors.toSet());
        CodePoints points = new CodePoints(written);
        List<Stance> told = stances.find(text, found, quotes.find(text, found, "de"), "de").stream()
                .filter(stance ->
                        stance.actor().id().filter(privateIds::contains).isEmpty())
                .map(stance -> stance.in(points))
                .toList();
        Set<Integer> right = new HashSet<>();
        for (JsonNode one : document.path("stances")) {
            for (int at = 0; at < told.size(); at++) {
                if (!right.contains(at) && agrees(told.get(at), one)) {
                    right.add(at);
                    break;
                }
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            Stance stance = told.get(at);
            if (right.contains(at) || !isAmbiguous(stance, document.path("ambiguous"))) {
                samples.add(new Sample(stance.confidence(), right.contains(at)));
            }
        }
        return new Judged(samples);
    }

    private static boolean isAmbiguous(Stance stance, JsonNode places) {
        for (JsonNode place : places) {
            if (overlaps(stance, place.path("start").asInt(), place.path("end").asInt())) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Stance stance, int start, int end) {
        return stance.evidence().start() < end && start < stance.evidence().end();
    }

    private static boolean agrees(Stance stance, JsonNode one) {
        if (!overlaps(stance, one.path("start").asInt(), one.path("end").asInt())) {
            return false;
        }
        Set<String> directions =
                new HashSet<>(Set.of(direction(one.path("polarity").asText())));
        one.path("also_accepted").forEach(other -> directions.add(direction(other.asText())));
        JsonNode place = one.path("actor_span");
        boolean sameSpan = place.isArray()
                && stance.actorSpan()
                        .filter(span -> span.start() < place.path(1).asInt()
                                && place.path(0).asInt() < span.end())
                        .isPresent();
        Set<String> words = words(stance.actor().name());
        words.retainAll(words(one.path("actor").asText()));
        return (sameSpan || !words.isEmpty())
                && directions.contains(direction(stance.polarity().name().toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Nfc.of(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String direction(String polarity) {
        return switch (polarity) {
            case "support", "demand" -> "pro";
            case "oppose", "reject" -> "con";
            default -> "neutral";
        };
    }
}

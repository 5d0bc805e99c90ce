package newswatch.analysis.entity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import newswatch.analysis.entity.CrfTrainer.Settings;
import newswatch.analysis.entity.TaggerKnowledge.Language;

/**
 * Learns the tagger of English names from our own sentences, and says how well it finds names in others that it did not
 * learn from. Arguments: the file to write; the folders of the sentences to learn from and of those to judge by
 * ({@code analysis/src/main/marked-names-en}, {@code analysis/src/test/marked-names-en}); the folder of the collections
 * (see {@link GoldFolder}), of which only the list of surnames is read; GeoNames' file {@code cities500.txt}.
 */
final class EnglishNameTagger {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private EnglishNameTagger() {}

    public static void main(String[] arguments) throws IOException {
        List<GoldText> texts = new GoldFolder(Path.of(arguments[3]), Path.of(arguments[1])).written();
        GoldFolder held = new GoldFolder(Path.of(arguments[3]), Path.of(arguments[2]));
        KnowledgeData lists = held.lists(Path.of(arguments[4]));
        Gazetteer gazetteer = Gazetteer.shipped();
        NameTraining training = new NameTraining(gazetteer.in(Language.ENGLISH.code()), lists.english(), lists.names())
                .withClustersOf(texts.stream().map(GoldText::text).toList());
        NameTagger tagger = training.learn(texts, Settings.USUAL);
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        tagger.write(Files.newOutputStream(file));
        OUT.println(texts.size() + " texts, " + Files.size(file) + " bytes");
        say("gazetteer and rules", gazetteer, training.learnWithoutCopies(List.of(), Settings.USUAL), held.written());
        say("with the tagger", gazetteer, tagger, held.written());
    }

    private static void say(String name, Gazetteer gazetteer, NameTagger tagger, List<GoldText> texts) {
        EntityFinder finder = new EntityFinder(gazetteer, tagger, tagger, EntityFinder.VERSION);
        NameScore score = new NameScore(Language.ENGLISH);
        texts.forEach(text -> score.add(finder, text));
        EntityType[] all = EntityType.values();
        OUT.printf(
                Locale.ROOT,
                "%s, %d sentences: F %.3f P %.3f R %.3f; PER %.3f LOC %.3f ORG %.3f OTH %.3f%n",
                name,
                texts.size(),
                score.f1(all),
                score.precision(all),
                score.recall(all),
                score.f1(EntityType.PER),
                score.f1(EntityType.LOC),
                score.f1(EntityType.ORG),
                score.f1(EntityType.MISC));
    }
}

package newswatch.analysis.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the collections, and that of our own sentences; each is read when it is asked for. */
final class GoldFolder {

    private final Path folder;

    private final Path sentences;

    /**
     * Reads from here.
     *
     * @param folder of the collections
     * @param sentences the folder of ours, {@code analysis/src/main/marked-names}
     */
    GoldFolder(Path folder, Path sentences) {
        this.folder = folder;
        this.sentences = sentences;
    }

    /** The part of GermEval's test set that is at hand. */
    List<GoldText> germEval() throws IOException {
        return read("ner-germeval2014/test-part-a.tsv");
    }

    List<GoldText> germEvalDev() throws IOException {
        return read("ner-germeval2014/dev.tsv");
    }

    List<GoldText> smartDataDev() throws IOException {
        return read("ner-smartdata/v3-dev.json.gz");
    }

    /** SmartData's training set without what its development set has too. */
    List<GoldText> smartData() throws IOException {
        return NameTraining.apartFrom(read("ner-smartdata/v1-train.json.gz"), smartDataDev());
    }

    /** Without what SmartData's development set has too. */
    List<GoldText> mobie() throws IOException {
        return NameTraining.apartFrom(read("ner-mobie/ner_conll03_formatted.zip"), smartDataDev());
    }

    List<GoldText> legal() throws IOException {
        return read("ner-legal/ler_test.conll");
    }

    /** Our own sentences. */
    List<GoldText> written() throws IOException {
        List<GoldText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(sentences)) {
            for (Path file : files.sorted().toList()) {
                texts.addAll(GoldReader.read(file));
            }
        }
        return texts;
    }

    /** The collections besides GermEval. */
    List<GoldText> collections() throws IOException {
        List<GoldText> all = new ArrayList<>(smartData());
        all.addAll(mobie());
        all.addAll(legal());
        return all;
    }

    /** The collections besides GermEval, and our own sentences. */
    List<GoldText> others() throws IOException {
        List<GoldText> all = collections();
        all.addAll(written());
        return all;
    }

    /** Raw articles. */
    List<String> wikinews() throws IOException {
        return ClusterWords.wikinews(folder.resolve("corpus-wikinews-de/articles.jsonl.gz"));
    }

    /** What the tagger knows of words, with groups of words. */
    TaggerKnowledge knowledge(KnowledgeData lists, List<GoldText> texts) throws IOException {
        List<String> raw = wikinews();
        texts.forEach(text -> raw.add(text.text()));
        return lists.knowledge(raw);
    }

    /** Lists of names. */
    KnowledgeData lists(Path cities) throws IOException {
        return new KnowledgeData(folder.resolve("names-de/personennamen.list"), cities);
    }

    private List<GoldText> read(String file) throws IOException {
        return GoldReader.read(folder.resolve(file));
    }
}

package newswatch.names.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.entity.NameModel;
import newswatch.analysis.entity.NameModels;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {

    private static final List<String> LABELS = List.of("O", "B-ORG", "I-ORG", "B-PERpart");

    private static final List<String> PIECES = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "blau", "##quast", "werke");

    /** "Blauquast" begins an organisation, "Werke" continues one, all else is nothing. */
    private static final float[][] TABLE = {
        {9, 0, 0, 0}, {2, 0, 0, 0}, {9, 0, 0, 0}, {9, 0, 0, 0}, {0, 9, 0, 0}, {0, 0, 0, 9}, {0, 0, 9, 0}
    };

    @TempDir
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        TinyModel.write(folder, LABELS, PIECES, TABLE);
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"do_lower_case\":true}");
    }

    @Test
    void saysOfEveryWordWhatItsFirstPieceIs() throws IOException {
        NameModel model = NameModels.open(folder);

        float[][] scores = model.scores(List.of("Blauquast", "Werke", "streiken"));

        assertThat(model.labels()).isEqualTo(LABELS);
        assertThat(scores).isDeepEqualTo(new float[][] {TABLE[4], TABLE[6], TABLE[1]});
    }

    @Test
    void goesThroughLongSentencesInStretches() throws IOException {
        List<String> words = Collections.nCopies(100, "Werke");

        assertThat(List.of(NameModels.open(folder).scores(words))).hasSize(100).allSatisfy(row -> assertThat(row)
                .isEqualTo(TABLE[6]));
    }

    @Test
    void decidesTogetherWithTheGazetteer() throws IOException {
        EntityFinder shipped = new EntityFinder();
        EntityFinder finder = shipped.with(NameModels.open(folder));

        List<Entity> entities =
                finder.find(TextAnnotator.annotate("Heute streiken die Blauquast Werke in Hamburg."), "de");

        assertThat(entities).extracting(Entity::id).containsExactly("nil:org:blauquast-werke", "Q1055");
        assertThat(finder.version()).startsWith(shipped.version() + "+onnx-");
    }

    @Test
    void saysWhatAFolderLacks() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{}");
        assertThatThrownBy(() -> NameModels.open(folder)).hasMessageContaining("no id2label");

        Files.delete(folder.resolve("vocab.txt"));
        assertThatThrownBy(() -> NameModels.open(folder)).hasMessageContaining("no file vocab.txt");
    }

    @Test
    void saysThatAModelIsBroken() throws IOException {
        Files.write(folder.resolve("model.onnx"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> NameModels.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.onnx cannot be run");
    }
}

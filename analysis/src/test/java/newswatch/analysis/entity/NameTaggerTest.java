package newswatch.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import newswatch.analysis.entity.GoldText.Source;
import newswatch.analysis.entity.TaggerKnowledge.Language;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;

class NameTaggerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    private static final NameTagger TAGGER = new NameTraining(
                    GAZETTEER, TaggerKnowledge.small(), new NameSwaps.Lists(List.of(), List.of()))
            .learn(
                    Stream.of("Quastelmann", "Blümerich", "Tröpfner", "Zaunkel")
                            .flatMap(name -> Stream.of(
                                    text("Gestern/O sprach/O Frau/O " + name + "/B-PER in/O Mirrdorf/B-LOC ./O"),
                                    text("Die/O Imkerei/B-ORG " + name + "/I-ORG GmbH/I-ORG baut/O Häuser/O ./O")))
                            .toList(),
                    CrfTrainer.Settings.USUAL);

    @Test
    void findsNamesNeverSeenInPlacesSeen() {
        assertThat(tags("Gestern sprach Frau Wirbelich in Mirrdorf.", TAGGER)).containsExactly(0, 0, 0, 1, 0, 3, 0);
    }

    @Test
    void seesNoNamesInSmallWords() {
        assertThat(tags("die häuser sind alt .", TAGGER)).containsOnly(0);
    }

    @Test
    void saysTheSameWhenWrittenAndRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TAGGER.write(bytes);
        NameTagger read = NameTagger.read(new ByteArrayInputStream(bytes.toByteArray()), Language.GERMAN);
        String text = "Die Imkerei Zaunkel GmbH baut Häuser in Mirrdorf.";
        assertThat(tags(text, read)).isEqualTo(tags(text, TAGGER));
    }

    @Test
    void continuesNoNameByAnotherKind() {
        float[][] scores = {{0, 5, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 5, 0, 0, 0, 0}};
        assertThat(TagWeights.decode(scores, steps())).isNotEqualTo(new int[] {1, 4});
    }

    @Test
    void aSetHasItsWordsAndFewOthers() {
        WordSet words = WordSet.forWords(1000);
        for (int i = 0; i < 1000; i++) {
            words.add("Wort" + i);
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(words.contains("Wort" + i)).isTrue();
        }
        long wrong = Stream.iterate(0, i -> i + 1)
                .limit(1000)
                .filter(i -> words.contains("Anderes" + i))
                .count();
        assertThat(wrong).isLessThan(60);
    }

    private static float[][] steps() {
        float[][] steps = new float[NameTags.COUNT + 1][NameTags.COUNT];
        for (int previous = 0; previous <= NameTags.COUNT; previous++) {
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                boolean may = NameTags.mayFollow(previous == NameTags.COUNT ? 0 : previous, tag);
                steps[previous][tag] = may ? 0 : (float) Lattice.NEVER;
            }
        }
        return steps;
    }

    private static List<Integer> tags(String text, NameTagger tagger) {
        Document document = new Document(TextAnnotator.annotate(text));
        return Arrays.stream(tagger.tag(document, GAZETTEER)).boxed().toList();
    }

    private static GoldText text(String tagged) {
        GoldText.Builder builder = new GoldText.Builder(Source.GERMEVAL);
        for (String token : tagged.split(" ")) {
            builder.add(token.substring(0, token.lastIndexOf('/')), token.substring(token.lastIndexOf('/') + 1));
        }
        return builder.build();
    }
}

package newswatch.bench.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.text.Span;
import newswatch.bench.entities.MarkedText.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitiesBenchTest {

    @TempDir
    Path dir;

    @Test
    void readsGermEvalAndPutsItsTokensTogether() throws IOException {
        Path file = Files.writeString(dir.resolve("dev.tsv"), """
                #\thttps://blatt.example
                1\tKäthe\tB-PER\tO
                2\tGrünwald\tI-PER\tO
                3\taus\tO\tO
                4\tKiel\tB-LOC\tO
                5\t(\tO\tO
                6\tdeutsche\tB-LOCderiv\tO
                7\t)\tO\tO
                8\t.\tO\tO

                #\thttps://blatt.example
                1\tHafenfest\tB-OTH\tO
                """);

        List<MarkedText> texts = MarkedTexts.germEval(file);

        assertThat(texts.get(0).text()).isEqualTo("Käthe Grünwald aus Kiel (deutsche).");
        assertThat(texts.get(0).names())
                .containsExactlyInAnyOrder(
                        new Name(new Span(0, 14), EntityType.PER), new Name(new Span(19, 23), EntityType.LOC));
        assertThat(texts.get(0).tolerated()).containsExactly(new Span(25, 33));
        assertThat(texts.get(1).names()).containsExactly(new Name(new Span(0, 9), EntityType.MISC));
    }

    @Test
    void readsTheDocumentsOfSmartDataThatAreAskedFor() throws IOException {
        String document = """
                {"docType":{"types":"%s"},"text":{"string":"Kiel"},"conceptMentions":{"array":[
                 {"span":{"start":0,"end":4},"type":"location-city"},{"span":{"start":0,"end":4},"type":"date"}]}}
                """;
        Path file = dir.resolve("dev.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((document.formatted("RSS_XML") + document.formatted("TWITTER_JSON"))
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(MarkedTexts.smartData(file, Set.of("RSS_XML")))
                .singleElement()
                .satisfies(text -> assertThat(text.names()).containsExactly(new Name(new Span(0, 4), EntityType.LOC)));
    }

    @Test
    void onlyTheExactPlaceAndTypeIsRight() {
        Name kiel = new Name(new Span(0, 4), EntityType.LOC);
        MarkedText gold = new MarkedText(
                "Kiel und Norder Hever",
                Set.of(kiel, new Name(new Span(9, 21), EntityType.LOC)),
                Set.of(new Span(5, 8)));
        StrictScore score = new StrictScore();

        score.add(
                gold,
                Set.of(
                        kiel,
                        new Name(new Span(9, 15), EntityType.LOC),
                        new Name(new Span(0, 4), EntityType.PER),
                        new Name(new Span(5, 8), EntityType.ORG)));

        assertThat(score.of(List.of(EntityType.values()))).isEqualTo(new StrictScore.Counts(1, 2, 1));
        assertThat(score.of(List.of(EntityType.LOC)).f1()).isEqualTo(0.5);
        assertThat(score.rows("x", List.of(EntityType.LOC)).get(0))
                .containsExactly("x", "all", "0.500", "0.500", "0.500", "1", "1", "1");
    }

    @Test
    void findsTheTokensOfTheOtherRecogniserAgain() {
        List<String> texts = List.of("Käthe Grünwald (Kiel) sagte \"ja\".", "Kiel wartet.");
        List<String> rows = List.of(
                "Käthe\tPERSON",
                "Grünwald\tPERSON",
                "-LRB-\tO",
                "Kiel\tLOCATION",
                "-RRB-\tO",
                "sagte\tO",
                "``\tO",
                "ja\tO",
                "''\tO",
                ".\tO",
                "",
                "Kiel\tLOCATION",
                "wartet\tO",
                ".\tO");

        assertThat(CoreNlp.names(texts, rows))
                .containsExactly(
                        Set.of(new Name(new Span(0, 14), EntityType.PER), new Name(new Span(16, 20), EntityType.LOC)),
                        Set.of(new Name(new Span(0, 4), EntityType.LOC)));
    }
}

package newswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Decision;
import newswatch.analysis.story.Signature;
import newswatch.analysis.story.StoryDesk;
import newswatch.analysis.text.TextAnnotator;
import newswatch.standalone.demo.DemoCorpus;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final int ROUNDS = 3;

    @Test
    void everyArticleHasAnIdAndATextOfItsOwn() throws IOException {
        List<Corpus.Item> items = Corpus.of(1000);
        assertThat(items).hasSize(1000);
        assertThat(items).extracting(Corpus.Item::id).doesNotHaveDuplicates();
        assertThat(items).extracting(Corpus.Item::text).doesNotHaveDuplicates();
    }

    @Test
    void theStoryDeskTakesNoArticleForACopyOfAnotherRounds() throws IOException {
        List<String> acrossRounds = new ArrayList<>();
        StoryDesk desk = new StoryDesk(StoryDesk.DEFAULT_WINDOW);
        for (Corpus.Item item : Corpus.of(ROUNDS * DemoCorpus.load().articles().size())) {
            Decision decision = desk.place(arrival(item));
            decision.copyOf()
                    .filter(original -> !round(original).equals(round(item.id())))
                    .ifPresent(original -> acrossRounds.add(item.id() + " of " + original));
        }
        assertThat(acrossRounds).isEmpty();
    }

    private static Arrival arrival(Corpus.Item item) {
        Signature signature = Signature.of(item.title(), TextAnnotator.annotate(item.text()), List.of(), "de");
        return new Arrival(item.id(), 1, item.outlet(), Optional.empty(), Instant.EPOCH, false, signature);
    }

    /** Ids are {@code bench-<round>-<article>}. */
    private static String round(String id) {
        return id.split("-", -1)[1];
    }
}

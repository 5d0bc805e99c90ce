package newswatch.bench.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Signature;
import newswatch.analysis.story.StoryDesk;
import newswatch.analysis.text.TextAnnotator;

/** The story desk. */
final class DeskPlacer implements Placer {

    private final StoryDesk desk;
    private final List<String> got = new ArrayList<>();
    private final List<Integer> wanted = new ArrayList<>();

    DeskPlacer(Duration window) {
        this.desk = new StoryDesk(window);
    }

    @Override
    public String name() {
        return "story desk";
    }

    @Override
    public Runnable prepared(Invented article) {
        Arrival arrival = new Arrival(
                article.id(),
                1,
                article.outlet(),
                Optional.of(article.published()),
                article.published(),
                false,
                Signature.of(article.title(), TextAnnotator.annotate(article.text()), List.of(), "de"));
        return () -> {
            desk.expire(article.published());
            got.add(desk.place(arrival).storyId());
            wanted.add(article.story());
        };
    }

    int openStories() {
        return desk.storyCount();
    }

    int articles() {
        return desk.articleCount();
    }

    @Override
    public Partition quality() {
        return Partition.of(got, wanted);
    }
}

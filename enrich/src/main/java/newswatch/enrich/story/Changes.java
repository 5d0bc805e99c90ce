package newswatch.enrich.story;

import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.story.Decision;

/** What one article changed: the decision, and what is told of it, in order. */
final class Changes {

    private final Decision decision;
    private final List<StoryOutput> outputs = new ArrayList<>();

    Changes(Decision decision) {
        this.decision = decision;
    }

    void add(StoryOutput output) {
        outputs.add(output);
    }

    Decision decision() {
        return decision;
    }

    List<StoryOutput> outputs() {
        return List.copyOf(outputs);
    }
}

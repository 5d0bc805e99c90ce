package newswatch.enrich.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Decision;
import newswatch.analysis.story.Placement;
import newswatch.analysis.story.Repair;
import newswatch.analysis.story.StoryDesk;

/** What the step needs of a story desk; see {@link StoryDesk} for what each method promises. */
public interface Desk {

    /** Decides where the article belongs and remembers it. */
    Decision place(Arrival arrival);

    /** Takes back what was remembered before; called in order of arrival. */
    void restore(Placement placement);

    /** What the desk remembers of an article it placed: of a revision it is not the arrival as it came. */
    Optional<Placement> placementOf(String articleId);

    /** The most central member of a story. */
    Optional<String> centralArticleOf(String storyId);

    /** Forgets stories that have not grown for long, see {@link StoryDesk#expire}; answers the articles forgotten. */
    List<String> expire(Instant now);

    /** An operator's word: articles of a story are one of their own. */
    Repair split(String storyId, List<String> articleIds);

    /** An operator's word: two stories are one. */
    Repair merge(String one, String other);

    /** The stories that an operator has parted from one another, by story. */
    Map<String, Set<String>> apart();

    /** Takes back, after all placements, that two stories are parted. */
    void keepApart(String one, String other);

    /** The desk of the analysis. */
    static Desk open(Duration window) {
        StoryDesk desk = new StoryDesk(window);
        return new Desk() {
            @Override
            public Decision place(Arrival arrival) {
                return desk.place(arrival);
            }

            @Override
            public void restore(Placement placement) {
                desk.restore(placement);
            }

            @Override
            public Optional<Placement> placementOf(String articleId) {
                return desk.placementOf(articleId);
            }

            @Override
            public Optional<String> centralArticleOf(String storyId) {
                return desk.centralArticleOf(storyId);
            }

            @Override
            public List<String> expire(Instant now) {
                return desk.expire(now);
            }

            @Override
            public Repair split(String storyId, List<String> articleIds) {
                return desk.split(storyId, articleIds);
            }

            @Override
            public Repair merge(String one, String other) {
                return desk.merge(one, other);
            }

            @Override
            public Map<String, Set<String>> apart() {
                return desk.apart();
            }

            @Override
            public void keepApart(String one, String other) {
                desk.keepApart(one, other);
            }
        };
    }
}

package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import newswatch.analysis.story.Decision;

/** Where every article stands in the end; remembering that costs memory for every article, so only on request. */
interface FinalStories {

    /** Remembers nothing. */
    FinalStories NONE = new FinalStories() {
        @Override
        public void note(Decision decision) {
            // Nobody will ask.
        }

        @Override
        public ObjectNode json() {
            return Json.object();
        }
    };

    /** Takes a decision into account. */
    void note(Decision decision);

    /** The last line. */
    ObjectNode json();

    /** Remembers all. */
    final class Kept implements FinalStories {

        private final Map<String, String> storyOf = new LinkedHashMap<>();
        private final Map<String, String> heirOf = new HashMap<>();

        @Override
        public void note(Decision decision) {
            storyOf.put(decision.articleId(), decision.storyId());
            decision.merged().forEach(story -> heirOf.put(story, decision.storyId()));
            // A story that takes in another stands for itself, whatever was before.
            heirOf.remove(decision.storyId());
        }

        @Override
        public ObjectNode json() {
            ObjectNode line = Json.object();
            ObjectNode stories = line.putObject("final");
            storyOf.forEach((article, story) -> stories.put(article, heir(story)));
            return line;
        }

        private String heir(String story) {
            String heir = story;
            for (String next = heirOf.get(heir); next != null; next = heirOf.get(heir)) {
                heir = next;
            }
            return heir;
        }
    }
}

package newswatch.standalone.story;

import java.util.Optional;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;

/** The stories of an instance, to be looked at and corrected by hand. For one thread. */
public interface Stories extends AutoCloseable {

    /** The story as it stands; of a story that was merged, its last word, which names its heir. */
    Optional<StoryState> find(String storyId);

    /** Gives an order and waits for the story desk's answer. */
    Answer order(StoryRepair repair);

    @Override
    void close();

    /**
     * What the desk made of an order; both empty where it has not answered in time. Then the order still stands, and is
     * carried out when the desk comes to it.
     *
     * @param done what happened
     * @param refused why nothing happened
     */
    record Answer(Optional<StoryEvent> done, Optional<String> refused) {

        static Answer done(StoryEvent event) {
            return new Answer(Optional.of(event), Optional.empty());
        }

        static Answer refused(String why) {
            return new Answer(Optional.empty(), Optional.of(why));
        }

        static Answer none() {
            return new Answer(Optional.empty(), Optional.empty());
        }
    }
}

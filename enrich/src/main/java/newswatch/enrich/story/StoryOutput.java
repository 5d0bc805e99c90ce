package newswatch.enrich.story;

import java.util.List;
import newswatch.contract.DeadLetter;
import newswatch.contract.StanceStatement;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryState;

/** Something that leaves the story desk; the lists are made for {@code flatMapValues}. */
public sealed interface StoryOutput {

    /** Record key on its topic. */
    String key();

    /** The event, or nothing. */
    default List<StoryEvent> events() {
        return List.of();
    }

    /** The state, or nothing. */
    default List<StoryState> states() {
        return List.of();
    }

    /** The statement, or nothing. */
    default List<StanceStatement> statements() {
        return List.of();
    }

    /** The refusal, or nothing. */
    default List<DeadLetter> refusals() {
        return List.of();
    }

    /** An operator's order was not carried out. */
    record Refused(String key, DeadLetter letter) implements StoryOutput {
        @Override
        public List<DeadLetter> refusals() {
            return List.of(letter);
        }
    }

    /** Something happened to a story. */
    record Happened(StoryEvent event) implements StoryOutput {
        @Override
        public String key() {
            return event.getStoryId();
        }

        @Override
        public List<StoryEvent> events() {
            return List.of(event);
        }
    }

    /** A story as it stands now. */
    record Stands(StoryState state) implements StoryOutput {
        @Override
        public String key() {
            return state.getStoryId();
        }

        @Override
        public List<StoryState> states() {
            return List.of(state);
        }
    }

    /** A stance statement with its story. */
    record Said(StanceStatement statement) implements StoryOutput {
        @Override
        public String key() {
            return statement.getStatementId();
        }

        @Override
        public List<StanceStatement> statements() {
            return List.of(statement);
        }
    }
}

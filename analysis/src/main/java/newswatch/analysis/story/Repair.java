package newswatch.analysis.story;

import java.util.List;

/** What became of an operator's correction. */
public sealed interface Repair {

    /**
     * Articles left a story and are one of their own.
     *
     * @param from the story they left; it keeps its id
     * @param storyId theirs
     * @param articleIds all that moved, in order of arrival; the first founds the story
     */
    record Split(String from, String storyId, List<String> articleIds) implements Repair {
        public Split {
            articleIds = List.copyOf(articleIds);
        }
    }

    /**
     * Two stories are one.
     *
     * @param merged the one that began later
     * @param heir the one that it is part of now
     */
    record Merged(String merged, String heir) implements Repair {}

    /**
     * Nothing was changed.
     *
     * @param detail why, in one sentence for people
     */
    record Refused(String detail) implements Repair {}
}

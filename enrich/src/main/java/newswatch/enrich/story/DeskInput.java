package newswatch.enrich.story;

import newswatch.contract.AnalyzedArticle;
import org.jspecify.annotations.Nullable;

/** What comes to the story desk. */
public sealed interface DeskInput {

    /** An article to be placed. */
    record Arrived(AnalyzedArticle article) implements DeskInput {}

    /**
     * An operator's order, still as bytes: what cannot be read is answered by the desk, as all it refuses.
     *
     * @param bytes null for a tombstone, which means nothing here
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Ordered(byte @Nullable [] bytes) implements DeskInput {}
}

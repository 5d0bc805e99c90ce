package newswatch.ingest.discovery;

import java.util.List;

/**
 * What came of a search for feeds.
 *
 * @param feeds the best first
 * @param trail what was asked and what came of it, one sentence each
 */
public record Discovered(List<FoundFeed> feeds, List<String> trail) {
    public Discovered {
        feeds = List.copyOf(feeds);
        trail = List.copyOf(trail);
    }
}

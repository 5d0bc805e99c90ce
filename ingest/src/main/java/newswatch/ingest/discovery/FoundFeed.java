package newswatch.ingest.discovery;

import java.util.Optional;

/**
 * A feed that was found.
 *
 * @param title as the page or the feed gives it
 * @param how one sentence: where it was found
 * @param verified whether it was asked for, and is a feed
 */
public record FoundFeed(String url, Optional<String> title, String how, boolean verified) {}

package newswatch.analysis.discovery;

import java.util.Optional;

/**
 * A link of a page that leads to a feed.
 *
 * @param url absolute http or https address
 * @param title as the page gives it
 * @param declared whether the page says that it is a feed; otherwise it only looks like one
 * @param comments whether it looks like a feed of readers' comments
 */
public record FeedLink(String url, Optional<String> title, boolean declared, boolean comments) {}

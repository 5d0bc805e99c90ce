package newswatch.bench.stories;

import java.time.Instant;

/**
 * An invented article.
 *
 * @param story number of the story that it was made up for
 */
record Invented(String id, String outlet, String title, String text, Instant published, int story) {}

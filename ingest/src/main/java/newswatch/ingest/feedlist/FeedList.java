package newswatch.ingest.feedlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a list of feeds from a file. */
public final class FeedList {

    private FeedList() {}

    /**
     * Reads {@code .opml} and {@code .xml} as OPML, anything else as YAML.
     *
     * @throws InvalidFeedListException naming all problems of the file
     */
    public static List<FeedEntry> read(Path file) {
        List<String> problems = new ArrayList<>();
        List<FeedEntry> feeds = new ArrayList<>();
        try {
            byte[] bytes = Files.readAllBytes(file);
            feeds.addAll(isOpml(file) ? OpmlFeeds.read(bytes, problems) : YamlFeeds.read(bytes, problems));
        } catch (IOException unreadable) {
            problems.add("The file cannot be read.");
        }
        reportRepeats(feeds, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFeedListException(file.toString(), problems);
        }
        return List.copyOf(feeds);
    }

    private static boolean isOpml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".opml") || name.endsWith(".xml");
    }

    private static void reportRepeats(List<FeedEntry> feeds, List<String> problems) {
        Set<String> seen = new HashSet<>();
        for (FeedEntry feed : feeds) {
            if (!seen.add(feed.url())) {
                problems.add("%s stands in the list more than once.".formatted(feed.url()));
            }
        }
    }
}

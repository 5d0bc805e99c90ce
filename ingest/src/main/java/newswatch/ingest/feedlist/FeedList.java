package newswatch.ingest.feedlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a list of feeds from a file. */
public final class FeedList {

    private FeedList() {}

    /**
     * What a file holds.
     *
     * @param feeds those that can be used, each address once, in the order of the file
     * @param problems what cannot be used and why, one sentence each, with its place in the file
     */
    public record Reading(List<FeedEntry> feeds, List<String> problems) {
        public Reading {
            feeds = List.copyOf(feeds);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads {@code .opml} and {@code .xml} as OPML, {@code .txt} as one address a line, anything else as YAML.
     *
     * @throws InvalidFeedListException naming all problems of the file
     */
    public static List<FeedEntry> read(Path file) {
        Reading reading = readLeniently(file);
        if (!reading.problems().isEmpty()) {
            throw new InvalidFeedListException(file.toString(), reading.problems());
        }
        return reading.feeds();
    }

    /** As {@link #read}, with what can be used beside what cannot. */
    public static Reading readLeniently(Path file) {
        List<String> problems = new ArrayList<>();
        List<FeedEntry> feeds = new ArrayList<>();
        try {
            feeds.addAll(read(file.toString().toLowerCase(Locale.ROOT), Files.readAllBytes(file), problems));
        } catch (IOException unreadable) {
            problems.add("The file cannot be read.");
        }
        return new Reading(withoutRepeats(feeds, problems), problems);
    }

    /**
     * Reads one feed.
     *
     * @param fields by the names of feeds.yaml: url, name, outlet, country, language, interval, fetch_pages
     */
    public static Reading one(Map<String, String> fields) {
        List<String> problems = new ArrayList<>();
        List<FeedEntry> feeds =
                new FeedFields("The feed", fields, problems).entry().stream().toList();
        return new Reading(feeds, problems);
    }

    private static List<FeedEntry> read(String name, byte[] bytes, List<String> problems) throws IOException {
        if (name.endsWith(".opml") || name.endsWith(".xml")) {
            return OpmlFeeds.read(bytes, problems);
        } else if (name.endsWith(".txt")) {
            return TextFeeds.read(new String(bytes, StandardCharsets.UTF_8), problems);
        }
        return YamlFeeds.read(bytes, problems);
    }

    private static List<FeedEntry> withoutRepeats(List<FeedEntry> feeds, List<String> problems) {
        Set<String> seen = new HashSet<>();
        List<FeedEntry> once = new ArrayList<>();
        for (FeedEntry feed : feeds) {
            if (seen.add(feed.url())) {
                once.add(feed);
            } else {
                problems.add("%s stands in the list more than once.".formatted(feed.url()));
            }
        }
        return once;
    }
}

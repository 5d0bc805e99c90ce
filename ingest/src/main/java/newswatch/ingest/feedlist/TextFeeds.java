package newswatch.ingest.feedlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a list of addresses, one a line; what follows a {@code #} at the beginning of a line is a note. */
final class TextFeeds {

    private TextFeeds() {}

    static List<FeedEntry> read(String text, List<String> problems) {
        List<FeedEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String url = line.replace("\uFEFF", "").strip();
            if (!url.isEmpty() && !url.startsWith("#")) {
                new FeedFields("Line " + number, Map.of("url", url), problems)
                        .entry()
                        .ifPresent(entries::add);
            }
        }
        if (entries.isEmpty() && problems.isEmpty()) {
            problems.add("The file holds no address; write one a line.");
        }
        return entries;
    }
}

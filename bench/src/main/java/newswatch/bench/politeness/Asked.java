package newswatch.bench.politeness;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it reaches a site.
 *
 * @param time milliseconds since 1970
 * @param count number of the request, over all sites
 * @param subject what is asked for
 * @param feed the feed, where one is asked for
 * @param item the item, where its page is asked for
 */
record Asked(
        long time,
        long count,
        Host host,
        String path,
        Subject subject,
        @Nullable FeedAddress feed,
        Optional<ItemKey> item,
        Map<String, String> headers) {

    /** What can be asked for. */
    enum Subject {
        FEED,
        PAGE,
        ROBOTS,
        OTHER
    }

    private static final String PAGES = "/artikel/";

    static Asked of(long time, long count, Host host, String path, Map<String, String> headers) {
        FeedAddress feed = host.feeds().get(path);
        if (feed != null) {
            return new Asked(time, count, host, path, Subject.FEED, feed, Optional.empty(), headers);
        }
        Optional<ItemKey> item = path.startsWith(PAGES) ? ItemKey.last(path) : Optional.empty();
        Subject subject = item.isPresent() ? Subject.PAGE : path.equals("/robots.txt") ? Subject.ROBOTS : Subject.OTHER;
        return new Asked(time, count, host, path, subject, null, item, headers);
    }

    /** The value of a request header, whatever the case of its name. */
    @Nullable
    String header(String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }
}

package newswatch.bench.politeness;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.ingest.fetch.Fetch.Headers;

/**
 * A feed's document as served over some time, kept so that most answers cost nothing.
 *
 * @param version of the feed
 * @param validatorsOf the version whose validators it bears; another one than its own is a lie
 * @param etag given out with it; empty for none
 * @param lastModified given out with it; empty for none
 * @param full headers of the document
 * @param unchanged headers of 304
 */
@SuppressWarnings("ArrayRecordComponent") // served, never compared
record Edition(
        int version, int validatorsOf, byte[] body, String etag, String lastModified, Headers full, Headers unchanged) {

    private static final int CHARS_OF_ETAG = 16;

    /** Makes the document. */
    static Edition of(SimulatedFeed feed, long now, int validatorsOf) {
        String etag = etag(feed, validatorsOf);
        String time = lastModified(feed, validatorsOf);
        Map<String, List<String>> headers = new HashMap<>();
        put(headers, "etag", etag);
        put(headers, "last-modified", time);
        Traits traits = feed.traits();
        boolean cached = traits.hint() > 0 && traits.hintPlace() == Traits.HintPlace.CACHE_CONTROL;
        put(headers, "cache-control", cached ? "public, max-age=" + traits.hint() : "");
        Headers unchanged = new Headers(headers);
        put(headers, "content-type", mediaType(traits.format()));
        byte[] body = FeedDocument.at(feed, now);
        return new Edition(feed.version(now), validatorsOf, body, etag, time, new Headers(headers), unchanged);
    }

    private static void put(Map<String, List<String>> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name, List.of(value));
        }
    }

    private static String etag(SimulatedFeed feed, int version) {
        String quoted = "\"" + feed.number() + "-" + version + "\"";
        return switch (feed.traits().validators()) {
            case STRONG, BOTH -> quoted;
            case WEAK -> "W/" + quoted;
            case TIME, NONE, RANDOM -> "";
        };
    }

    private static String lastModified(SimulatedFeed feed, int version) {
        return switch (feed.traits().validators()) {
            case TIME, BOTH -> FeedDocument.httpDate(feed.changedAt(version));
            case STRONG, WEAK, NONE, RANDOM -> "";
        };
    }

    private static String mediaType(Traits.Format format) {
        return switch (format) {
            case RSS -> "application/rss+xml; charset=utf-8";
            case ATOM -> "application/atom+xml";
            case JSON -> "application/feed+json";
            case SITEMAP -> "text/xml";
        };
    }

    /** The headers with an ETag that will never be seen again. */
    Headers fullWithEtag(long chance) {
        Map<String, List<String>> headers = new HashMap<>(full.byName());
        String hex = Long.toHexString(Chance.mix(chance));
        headers.put("etag", List.of('"' + hex.substring(0, Math.min(CHARS_OF_ETAG, hex.length())) + '"'));
        return new Headers(headers);
    }

    /** The document, broken off in the middle. */
    byte[] cutOff() {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
    }
}

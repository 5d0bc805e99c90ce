package newswatch.standalone.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.discovery.CheckReport;
import newswatch.ingest.topic.Subscriptions.Watched;

/** Feeds as JSON: every field is there, null where nothing is known. */
final class FeedLine {

    private FeedLine() {}

    /** A feed with how it is doing. */
    static ObjectNode of(Watched watched) {
        FeedSubscription feed = watched.feed();
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("feed_id", feed.getFeedId());
        line.put("url", feed.getUrl());
        line.put("name", feed.getName().orElse(null));
        line.putObject("outlet")
                .put("outlet_id", feed.getOutlet().getOutletId())
                .put("name", feed.getOutlet().getName().orElse(null))
                .put("country", feed.getOutlet().getCountry().orElse(null));
        line.put("language", feed.getLanguage().orElse(null));
        line.put("wanted_interval_seconds", feed.getIntervalSeconds().orElse(null));
        line.put("fetch_pages", feed.getFetchPages());
        line.put("added_at", feed.getAddedAt().toString());
        line.put("from_file", watched.fromFile());
        line.put("condition", Condition.of(watched).word());
        line.put("broken", Condition.of(watched).isBroken());
        line.set("health", watched.health().map(FeedLine::health).orElse(null));
        return line;
    }

    private static ObjectNode health(FeedHealth health) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("status", health.getStatus().name());
        node.put("explanation", health.getExplanation());
        node.put("http_status", health.getHttpStatus().orElse(null));
        node.put("last_attempt_at", health.getLastAttemptAt().toString());
        node.put("last_success_at", time(health.getLastSuccessAt()));
        node.put("next_attempt_at", health.getNextAttemptAt().toString());
        node.put("consecutive_failures", health.getConsecutiveFailures());
        node.put("items_in_feed", health.getItemsInFeed());
        node.put("articles_total", health.getArticlesTotal());
        node.put("interval_seconds", health.getIntervalSeconds().orElse(null));
        node.put("polls_total", health.getPollsTotal());
        node.put("not_modified_total", health.getNotModifiedTotal());
        node.set("warnings", texts(health.getWarnings()));
        node.put("moved_to", health.getMovedTo().orElse(null));
        node.put("hub", health.getHub().orElse(null));
        return node;
    }

    /** What came of a check. */
    static ObjectNode of(CheckReport report) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("url", report.url());
        line.put("broken", report.broken());
        line.put("explanation", report.explanation());
        line.set("answer", report.answer().map(FeedLine::answer).orElse(null));
        line.set("feed", report.content().map(FeedLine::content).orElse(null));
        line.put("rights", report.rights().orElse(null));
        return line;
    }

    private static ObjectNode answer(CheckReport.Answered answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("status", answer.status()).put("url", answer.url()).put("bytes", answer.bytes());
        node.set("redirects", texts(answer.redirects()));
        ObjectNode headers = node.putObject("headers");
        answer.headers().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(header -> headers.put(header.getKey(), header.getValue()));
        return node;
    }

    private static ObjectNode content(CheckReport.Content content) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", content.format()).put("encoding", content.encoding());
        node.put("title", content.title().orElse(null));
        node.put("language", content.language().orElse(null));
        node.put("items", content.items()).put("dated", content.dated());
        node.put("newest", time(content.newest()));
        node.set("warnings", texts(content.warnings()));
        node.set("hubs", texts(content.hubs()));
        node.put("self", content.self().orElse(null));
        return node;
    }

    private static @org.jspecify.annotations.Nullable String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}

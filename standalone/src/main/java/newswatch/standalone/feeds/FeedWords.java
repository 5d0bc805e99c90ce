package newswatch.standalone.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.topic.Subscriptions.Watched;

/**
 * Feeds as lines for people.
 *
 * @param now the time that "ago" counts from
 */
record FeedWords(Instant now) {

    /** Three lines about a feed, more where there is more to say. */
    List<String> tell(Watched watched) {
        FeedSubscription feed = watched.feed();
        List<String> lines = new ArrayList<>();
        lines.add("%-10s %s"
                .formatted(Condition.of(watched).word(), plain(feed.getName().orElse(feed.getUrl()))));
        if (feed.getName().isPresent()) {
            lines.add(indented(plain(feed.getUrl())));
        }
        Optional<FeedHealth> health = watched.health();
        lines.add(indented(plain(health.map(FeedHealth::getExplanation).orElse("It has not been asked yet."))));
        health.ifPresent(known -> {
            lines.add(indented(figures(known)));
            known.getWarnings().forEach(warning -> lines.add(indented("warning: " + plain(warning))));
            known.getMovedTo().ifPresent(url -> lines.add(indented("moves to " + plain(url))));
            known.getHub().ifPresent(url -> lines.add(indented("told of news by " + plain(url))));
        });
        return lines;
    }

    private static String indented(String line) {
        return " ".repeat(11) + line;
    }

    private String figures(FeedHealth health) {
        List<String> parts = new ArrayList<>();
        parts.add(health.getLastSuccessAt()
                .map(time -> "last success " + relative(time))
                .orElse("never a success"));
        parts.add("next " + relative(health.getNextAttemptAt()));
        health.getIntervalSeconds().ifPresent(seconds -> parts.add("every " + span(Duration.ofSeconds(seconds))));
        parts.add(count(health.getItemsInFeed(), "item"));
        parts.add(count(health.getArticlesTotal(), "article"));
        if (health.getConsecutiveFailures() > 0) {
            parts.add(count(health.getConsecutiveFailures(), "failure") + " in a row");
        }
        return String.join(", ", parts);
    }

    /** The last line: how many in which condition. */
    String sum(List<Watched> feeds) {
        Map<Condition, Integer> counts = new TreeMap<>();
        feeds.forEach(feed -> counts.merge(Condition.of(feed), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((condition, number) -> parts.add(number + " " + condition.word()));
        return count(feeds.size(), "feed") + (parts.isEmpty() ? "." : ": " + String.join(", ", parts) + ".");
    }

    /** "5 min ago" or "in 2 h". */
    String relative(Instant time) {
        Duration away = Duration.between(now, time);
        if (away.abs().toSeconds() < 1) {
            return "now";
        }
        return away.isNegative() ? span(away.abs()) + " ago" : "in " + span(away);
    }

    private static String span(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        } else if (seconds < 7200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
    }

    static String count(long number, String one) {
        return String.format(Locale.ROOT, "%d %s", number, number == 1 ? one : one + "s");
    }

    /** Text of others in one line, without what could steer a terminal. */
    static String plain(String text) {
        return text.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

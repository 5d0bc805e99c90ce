package newswatch.ingest.discovery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import newswatch.analysis.encoding.ByteDecoder;
import newswatch.analysis.feed.FeedParser;
import newswatch.analysis.feed.ParsedFeed;
import newswatch.contract.Rights;
import newswatch.ingest.discovery.CheckReport.Answered;
import newswatch.ingest.discovery.CheckReport.Content;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.hub.LinkHeader;

/** Asks a feed once and says what comes of it. */
public final class FeedCheck {

    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9,"
            + " application/feed+json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
    private static final int OK = 200;

    /** Validators, freshness, patience; what the owner says about use. */
    private static final List<String> HEADERS = List.of(
            "content-type",
            "etag",
            "last-modified",
            "cache-control",
            "expires",
            "retry-after",
            "x-robots-tag",
            "tdm-reservation",
            "tdm-policy",
            "content-usage");

    private final Web web;
    private final Judge judge;

    /** Looks up what an owner lets machines do with a text: {@code RightsDesk::judge}. */
    @FunctionalInterface
    public interface Judge {
        /** For an address, after redirects, and the headers of its answer. */
        CompletableFuture<Rights> judge(String url, Fetch.Headers headers);
    }

    /** Asks there. */
    public FeedCheck(Web web, Judge judge) {
        this.web = web;
        this.judge = judge;
    }

    /** Asks for the feed at this address, without validators, so that it comes in full. */
    public CompletableFuture<CheckReport> check(String url) {
        return web.fetch(Request.of(url, ACCEPT, Urgency.NEEDED))
                .thenCompose(fetch -> fetch.fold(
                        answer -> withRights(report(url, answer), answer),
                        failure -> CompletableFuture.completedFuture(broken(url, failure.explanation()))));
    }

    private CompletableFuture<CheckReport> withRights(CheckReport report, Fetch.Answer answer) {
        return report.broken()
                ? CompletableFuture.completedFuture(report)
                : judge.judge(answer.url(), answer.headers()).thenApply(rights -> report.with(sentence(rights)));
    }

    private static String sentence(Rights rights) {
        String where = rights.getSaidIn().isEmpty() ? "" : " (" + String.join(", ", rights.getSaidIn()) + ")";
        return switch (rights.getTextUse()) {
            case FULL -> "nothing is reserved%s; pages may say otherwise for themselves".formatted(where);
            case METADATA_ONLY -> "reserved%s: only title, address and times are kept".formatted(where);
            case UNKNOWN -> "not known";
        };
    }

    private static CheckReport broken(String url, String explanation) {
        return new CheckReport(url, true, explanation, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CheckReport report(String url, Fetch.Answer answer) {
        Optional<Answered> answered = Optional.of(answered(answer));
        if (answer.status() != OK) {
            String sentence = "The server answers with status %d.".formatted(answer.status());
            return new CheckReport(url, true, sentence, answered, Optional.empty(), Optional.empty());
        }
        return FeedParser.parse(answer.body(), answer.headers().contentType(), Optional.of(answer.url()))
                .fold(
                        feed -> readable(url, answered, content(answer, feed)),
                        refusal -> new CheckReport(
                                url, true, refusal.detail(), answered, Optional.empty(), Optional.empty()));
    }

    private static CheckReport readable(String url, Optional<Answered> answered, Content content) {
        String sentence = content.items() == 0
                ? "The feed can be read, but holds no items."
                : "The feed can be read and holds %s."
                        .formatted(content.items() == 1 ? "1 item" : content.items() + " items");
        return new CheckReport(url, false, sentence, answered, Optional.of(content), Optional.empty());
    }

    private static Answered answered(Fetch.Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            List<String> values = answer.headers().all(name);
            if (!values.isEmpty()) {
                headers.put(name, String.join(", ", values));
            }
        }
        List<String> redirects = answer.redirects().stream()
                .map(one -> "%d %s to %s".formatted(one.status(), one.isPermanent() ? "for good" : "for now", one.to()))
                .toList();
        return new Answered(answer.status(), answer.url(), redirects, answer.body().length, headers);
    }

    private static Content content(Fetch.Answer answer, ParsedFeed feed) {
        List<Instant> dates = feed.items().stream()
                .flatMap(item -> item.published().or(item::updated).stream())
                .toList();
        List<String> hubs = Stream.concat(LinkHeader.targets(answer, "hub").stream(), feed.hints().hubs().stream())
                .distinct()
                .toList();
        return new Content(
                feed.format(),
                ByteDecoder.decode(answer.body(), answer.headers().contentType())
                        .charset()
                        .name(),
                feed.title(),
                feed.language().or(() -> answer.headers().first("content-language")),
                feed.items().size(),
                dates.size(),
                dates.stream().max(Instant::compareTo),
                feed.warnings(),
                hubs,
                LinkHeader.targets(answer, "self").stream().findFirst().or(feed.hints()::self));
    }
}

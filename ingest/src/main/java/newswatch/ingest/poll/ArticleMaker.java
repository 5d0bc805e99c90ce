package newswatch.ingest.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.contract.Channel;
import newswatch.contract.ContentKind;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedSubscription;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Fetcher;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Robots;

/** Makes an article of an item: fetches its page, or takes the feed's own text. */
final class ArticleMaker {

    private static final int ATTEMPTS = 2;
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int TITLE_CHARS = 2000;
    private static final int SUMMARY_CHARS = 64 * 1024;
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/]|&#?[a-zA-Z0-9]+;");

    private final Fetcher fetcher;
    private final Robots robots;
    private final InstantSource clock;

    ArticleMaker(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = new Robots(fetcher, clock);
        this.clock = clock;
    }

    /** An article, or why there is none: exactly one of them. */
    record Made(Optional<RawArticle> article, Optional<DeadLetter> deadLetter) {}

    /** What an article is made of. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Body(ContentKind kind, byte[] bytes, Optional<String> mediaType) {}

    Made make(FeedSubscription feed, Candidate candidate) throws InterruptedException {
        String trouble = "The item has neither a usable address nor a text of its own.";
        Optional<Body> body = Optional.empty();
        if (feed.getFetchPages() && candidate.canonicalUrl().isPresent()) {
            Fetch fetch = fetchPage(address(candidate));
            body = fetch.fold(ArticleMaker::page, failure -> Optional.empty());
            trouble = fetch.fold(ArticleMaker::complaint, Fetch.NoAnswer::explanation);
        }
        Optional<Body> found = body.or(() -> ownText(candidate));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return found.isPresent()
                ? new Made(Optional.of(article(feed, candidate, found.get(), now)), Optional.empty())
                : new Made(Optional.empty(), Optional.of(deadLetter(feed, candidate, trouble, now)));
    }

    /**
     * The address as the feed gives it, if it can be asked at all: servers may care about what canonical form drops.
     */
    private static String address(Candidate candidate) {
        return candidate
                .item()
                .link()
                .filter(link -> Fetcher.httpUri(link).isPresent())
                .or(candidate::canonicalUrl)
                .orElseThrow();
    }

    private Fetch fetchPage(String url) throws InterruptedException {
        if (!robots.allow(url)) {
            return new Fetch.NoAnswer(
                    Fetch.Kind.FORBIDDEN_ADDRESS, "The site's robots.txt does not allow this page to be fetched.");
        }
        Fetch last = fetcher.fetch(Request.page(url));
        for (int attempt = 1; attempt < ATTEMPTS && mayPass(last); attempt++) {
            last = fetcher.fetch(Request.page(url));
        }
        return last;
    }

    private static boolean mayPass(Fetch fetch) {
        return fetch.fold(answer -> answer.status() >= SERVER_ERROR, failure -> failure.kind()
                .mayPass());
    }

    private static Optional<Body> page(Fetch.Answer answer) {
        boolean usable = answer.status() == OK && answer.body().length > 0 && isPage(answer.headers());
        return usable
                ? Optional.of(new Body(
                        ContentKind.HTML, answer.body(), answer.headers().contentType()))
                : Optional.empty();
    }

    private static boolean isPage(Fetch.Headers headers) {
        String type = headers.contentType().orElse("text/html").toLowerCase(Locale.ROOT);
        return type.contains("html");
    }

    private static String complaint(Fetch.Answer answer) {
        return answer.status() == OK
                ? "The address leads to no page, and the feed has no text of its own."
                : "The server answers with status %d, and the feed has no text of its own.".formatted(answer.status());
    }

    private static Optional<Body> ownText(Candidate candidate) {
        Optional<String> text = candidate
                .item()
                .contentHtml()
                .filter(content -> !content.isBlank())
                .or(() -> candidate.item().summary().filter(summary -> !summary.isBlank()));
        return text.map(said -> {
            boolean markup = MARKUP.matcher(said).find();
            return new Body(
                    markup ? ContentKind.HTML : ContentKind.TEXT,
                    said.getBytes(StandardCharsets.UTF_8),
                    Optional.of(markup ? "text/html; charset=utf-8" : "text/plain; charset=utf-8"));
        });
    }

    private static RawArticle article(FeedSubscription feed, Candidate candidate, Body body, Instant now) {
        return RawArticle.newBuilder()
                .setArticleId(candidate.articleId())
                .setUrl(candidate.item().link().orElse(null))
                .setCanonicalUrl(candidate.canonicalUrl().orElse(null))
                .setExternalId(candidate.externalId().orElse(null))
                .setOutlet(feed.getOutlet())
                .setFeedId(feed.getFeedId())
                .setChannel(Channel.FEED)
                .setTitle(cut(candidate.item().title(), TITLE_CHARS).orElse(null))
                .setSummary(cut(candidate.item().summary(), SUMMARY_CHARS).orElse(null))
                .setAuthors(candidate.item().authors())
                .setContentKind(body.kind())
                .setMediaType(body.mediaType().orElse(null))
                .setContent(ByteBuffer.wrap(body.bytes()))
                .setLanguageHint(feed.getLanguage().orElse(null))
                .setPublishedAt(candidate
                        .item()
                        .published()
                        .map(time -> time.isAfter(now) ? now : time)
                        .orElse(null))
                .setIngestedAt(now)
                .build();
    }

    /** A record must stay under the topic's limit whatever a feed writes. */
    private static Optional<String> cut(Optional<String> text, int chars) {
        return text.map(
                whole -> whole.length() <= chars ? whole : whole.substring(0, whole.offsetByCodePoints(0, chars / 2)));
    }

    private static DeadLetter deadLetter(FeedSubscription feed, Candidate candidate, String trouble, Instant now) {
        return DeadLetter.newBuilder()
                .setStage(Stage.INGEST)
                .setReason(Reason.FETCH_FAILED)
                .setDetail(trouble)
                .setInput(candidate.item().link().orElse(feed.getUrl()))
                .setOccurredAt(now)
                .build();
    }
}

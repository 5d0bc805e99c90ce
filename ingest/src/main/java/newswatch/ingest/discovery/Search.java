package newswatch.ingest.discovery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import newswatch.analysis.discovery.FeedLink;
import newswatch.analysis.discovery.FeedLinks;
import newswatch.analysis.feed.FeedParser;
import newswatch.analysis.feed.ParsedFeed;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.fetch.WebAddress;

/** One search for the feeds of an address. Asks for one thing after the other, so its state needs no locks. */
final class Search {

    private static final String ACCEPT = "text/html, application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
    private static final int OK = 200;

    private static final List<String> USUAL_PATHS = List.of(
            "/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json", "/sitemap-news.xml");

    private final Web web;
    private final String address;
    private final String origin;
    private final boolean all;
    private final List<FoundFeed> found = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    Search(Web web, String address, boolean all) {
        this.web = web;
        this.address = address;
        this.origin = WebAddress.of(address).map(WebAddress::origin).orElse(address);
        this.all = all;
    }

    /** An address that may be a feed, and why. */
    private record Guess(String url, Optional<String> title, String how) {}

    CompletableFuture<Discovered> run() {
        return ask(address)
                .thenCompose(this::readStart)
                .thenCompose(links -> unlessFound(() -> tryAll(links)))
                .thenCompose(done -> unlessFound(this::readRobots))
                .thenCompose(done -> unlessFound(() -> tryAll(usual())))
                .thenApply(done -> new Discovered(found, trail));
    }

    private CompletableFuture<Void> unlessFound(Supplier<CompletableFuture<Void>> step) {
        return found.isEmpty() ? step.get() : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Fetch> ask(String url) {
        asked.add(url);
        return web.fetch(Request.of(url, ACCEPT, Urgency.NEEDED));
    }

    /** The address itself: a feed, or a page with links. Where there is no server, nothing else is asked. */
    private CompletableFuture<List<Guess>> readStart(Fetch fetch) {
        Optional<Fetch.Answer> answer = fetch.fold(Optional::of, failure -> {
            trail.add("%s: %s".formatted(address, failure.explanation()));
            return Optional.empty();
        });
        if (answer.isEmpty()) {
            asked.addAll(usualUrls());
            asked.add(robots());
            return CompletableFuture.completedFuture(List.of());
        }
        return CompletableFuture.completedFuture(readAnswer(answer.get()));
    }

    private List<Guess> readAnswer(Fetch.Answer answer) {
        if (answer.status() != OK) {
            trail.add("%s: the server answers with status %d.".formatted(address, answer.status()));
            return List.of();
        }
        Optional<ParsedFeed> feed = parse(answer);
        if (feed.isPresent() && isNews(feed.get())) {
            found.add(new FoundFeed(
                    lastingUrl(answer, address), feed.get().title(), "The address itself is a feed.", true));
            return List.of();
        }
        List<FeedLink> links = FeedLinks.of(answer.body(), answer.headers().contentType(), answer.url());
        links.stream()
                .filter(FeedLink::declared)
                .map(link -> new FoundFeed(link.url(), link.title(), "The page names it as its feed.", false))
                .forEach(found::add);
        trail.add("%s: a page that names %d feeds and links to %d addresses that look like feeds."
                .formatted(address, found.size(), links.size() - found.size()));
        return links.stream()
                .map(link -> new Guess(link.url(), link.title(), "The page links to it."))
                .toList();
    }

    /** Asks for one guess after the other until one is a feed, or for all of them. */
    private CompletableFuture<Void> tryAll(Collection<Guess> guesses) {
        return tryNext(new ArrayDeque<>(guesses));
    }

    private CompletableFuture<Void> tryNext(Deque<Guess> guesses) {
        while (!guesses.isEmpty() && asked.contains(guesses.peek().url())) {
            guesses.remove();
        }
        boolean enough = !found.isEmpty() && !all;
        if (guesses.isEmpty() || enough || asked.size() >= Discovery.MOST_REQUESTS) {
            return CompletableFuture.completedFuture(null);
        }
        Guess guess = guesses.remove();
        return ask(guess.url()).thenCompose(fetch -> {
            judge(guess, fetch).forEach(guesses::addFirst);
            return tryNext(guesses);
        });
    }

    /** Notes a feed; gives further guesses where it was a list of sitemaps. */
    private List<Guess> judge(Guess guess, Fetch fetch) {
        return fetch.fold(
                answer -> {
                    Optional<ParsedFeed> feed = answer.status() == OK ? parse(answer) : Optional.empty();
                    if (feed.isPresent() && isNews(feed.get())) {
                        found.add(new FoundFeed(
                                lastingUrl(answer, guess.url()),
                                feed.get().title().or(guess::title),
                                guess.how(),
                                true));
                    } else {
                        trail.add("%s: no feed (status %d).".formatted(guess.url(), answer.status()));
                    }
                    return feed.map(this::newsSitemaps).orElse(List.of());
                },
                failure -> {
                    trail.add("%s: %s".formatted(guess.url(), failure.explanation()));
                    return List.of();
                });
    }

    private List<Guess> newsSitemaps(ParsedFeed index) {
        return index.sitemaps().stream()
                .map(ParsedFeed.Sitemap::url)
                .filter(Search::isNewsAddress)
                .limit(2)
                .map(url -> new Guess(url, Optional.empty(), "A list of sitemaps names it."))
                .toList();
    }

    private CompletableFuture<Void> readRobots() {
        if (asked.contains(robots()) || asked.size() >= Discovery.MOST_REQUESTS) {
            return CompletableFuture.completedFuture(null);
        }
        asked.add(robots());
        return web.fetch(Request.of(robots(), "text/plain, */*;q=0.1", Urgency.NEEDED)
                        .withoutRobots())
                .thenCompose(fetch -> tryAll(fetch.fold(Search::sitemaps, failure -> List.of())));
    }

    private static List<Guess> sitemaps(Fetch.Answer answer) {
        if (answer.status() != OK) {
            return List.of();
        }
        return new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("#", 2)[0].strip())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sitemap:"))
                .map(line -> line.substring("sitemap:".length()).strip())
                .filter(Search::isNewsAddress)
                .limit(4)
                .map(url -> new Guess(url, Optional.empty(), "robots.txt names it as a sitemap."))
                .toList();
    }

    private static boolean isNewsAddress(String url) {
        String plain = url.toLowerCase(Locale.ROOT);
        return plain.startsWith("http") && plain.contains("news");
    }

    private List<Guess> usual() {
        return usualUrls().stream()
                .map(url -> new Guess(url, Optional.empty(), "It stands at a usual address."))
                .toList();
    }

    private List<String> usualUrls() {
        return USUAL_PATHS.stream().map(this::onSite).toList();
    }

    private String robots() {
        return onSite("/robots.txt");
    }

    private String onSite(String path) {
        return origin + path;
    }

    private static Optional<ParsedFeed> parse(Fetch.Answer answer) {
        return FeedParser.parse(answer.body(), answer.headers().contentType(), Optional.of(answer.url()))
                .fold(Optional::of, refusal -> Optional.empty());
    }

    /** Sitemaps of all pages of a site are no news; those of news carry titles. */
    private static boolean isNews(ParsedFeed feed) {
        if (!feed.format().startsWith("sitemap")) {
            return true;
        }
        return !feed.format().equals("sitemap-index")
                && feed.items().stream().anyMatch(item -> item.title().isPresent());
    }

    /** Where the feed is to be asked for in future: at the end of the redirects, if all of them are for good. */
    private static String lastingUrl(Fetch.Answer answer, String asked) {
        boolean moved =
                !answer.redirects().isEmpty() && answer.redirects().stream().allMatch(Fetch.Redirect::isPermanent);
        return moved ? answer.url() : asked;
    }
}

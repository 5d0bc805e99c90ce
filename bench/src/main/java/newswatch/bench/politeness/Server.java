package newswatch.bench.politeness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Fetch.Headers;
import org.jspecify.annotations.Nullable;

/** Answers for all sites: what each of them says at a time. Remembers only what a server would. */
final class Server {

    private static final double NOISE = 0.002;
    private static final int LIMIT = 30;
    private static final long LIMIT_WINDOW = Duration.ofMinutes(5).toMillis();
    private static final double DEAD_PAGES = 0.005;
    private static final byte[] WEB_PAGE =
            "<!DOCTYPE html><html><head><title>Wartung</title></head><body><p>Gleich wieder da.</p></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private final World world;
    private final @Nullable Edition[] editions;
    private final long[] limitBegan;
    private final int[] limitCount;

    Server(World world) {
        this.world = world;
        this.editions = new Edition[world.feeds().size()];
        this.limitBegan = new long[world.hosts().size()];
        this.limitCount = new int[world.hosts().size()];
    }

    /** The answer, all things considered. */
    Reply answer(Asked asked) {
        Site site = asked.host().site();
        Fault fault = Fault.at(site.faults(), asked.time());
        Reply broken = fault == null ? null : failing(asked, fault);
        if (broken != null) {
            return broken;
        }
        double noise = Chance.unit(asked.count(), 77);
        if (noise < NOISE) {
            return noise < NOISE / 2 ? Reply.failed(Fetch.Kind.UNREACHABLE) : Reply.status(502, url(asked));
        }
        if (site.limited() && isTooMuch(asked)) {
            return patience(asked, 429, 600);
        }
        return switch (asked.subject()) {
            case FEED -> feed(asked);
            case PAGE -> page(asked);
            case ROBOTS -> robots(asked);
            case OTHER -> Reply.status(404, url(asked));
        };
    }

    private static @Nullable Reply failing(Asked asked, Fault fault) {
        return switch (fault.kind()) {
            case OUTAGE, LONG_OUTAGE, NO_NAME -> Reply.failed(Fetch.Kind.UNREACHABLE);
            case SILENCE -> Reply.failed(Fetch.Kind.TIMEOUT);
            case SERVER_ERROR -> Reply.status(fault.from() % 2 == 0 ? 500 : 504, url(asked));
            case THROTTLED -> patience(asked, 429, patience(fault, asked.time()));
            case MAINTENANCE -> patience(asked, 503, patience(fault, asked.time()));
            default -> null;
        };
    }

    /** Servers that know when it is over say so; others name a number. */
    private static long patience(Fault fault, long now) {
        boolean knows = fault.from() % 3 == 0;
        return knows ? Math.min(6 * 3600, 1 + (fault.to() - now) / 1000) : 60 + fault.from() % 3600;
    }

    private static Reply patience(Asked asked, int status, long seconds) {
        boolean asDate = asked.host().number() % 2 == 0;
        // A date has whole seconds; the next one is never too early.
        String value = asDate ? FeedDocument.httpDate(asked.time() + 999 + seconds * 1000) : Long.toString(seconds);
        Headers headers = new Headers(Map.of("retry-after", List.of(value)));
        return new Reply(new Fetch.Answer(status, url(asked), headers, new byte[0], List.of()), null, seconds);
    }

    private boolean isTooMuch(Asked asked) {
        int host = asked.host().number();
        if (asked.time() - limitBegan[host] > LIMIT_WINDOW) {
            limitBegan[host] = asked.time();
            limitCount[host] = 0;
        }
        return ++limitCount[host] > LIMIT;
    }

    private static Reply robots(Asked asked) {
        RobotsFile robots = asked.host().site().robotsAt(asked.time());
        return Reply.document(
                robots.status(), url(asked), "text/plain", robots.text().getBytes(StandardCharsets.UTF_8));
    }

    private Reply feed(Asked asked) {
        FeedAddress address = Objects.requireNonNull(asked.feed());
        SimulatedFeed feed = address.feed();
        long now = asked.time();
        if (now >= feed.plan().goneAt()) {
            return Reply.status(410, url(asked));
        }
        boolean moved = now >= feed.plan().movedAt();
        FeedAddress.Role current = moved ? FeedAddress.Role.NEW : FeedAddress.Role.FIRST;
        Fault fault = Fault.at(feed.plan().faults(), now);
        boolean elsewhere = fault != null && fault.kind() == Fault.Kind.ELSEWHERE;
        if (address.role() == FeedAddress.Role.STAND_IN) {
            return elsewhere ? document(asked, feed) : Reply.status(404, url(asked));
        }
        if (address.role() != current) {
            boolean points = moved && now < feed.plan().movedAt() + SimulatedFeed.OLD_ADDRESS_DIES_AFTER;
            String target = feed.pages().url(feed.newPath());
            return points ? Reply.redirect(301, url(asked), target) : Reply.status(404, url(asked));
        }
        return fault == null ? document(asked, feed) : broken(asked, feed, fault);
    }

    private Reply broken(Asked asked, SimulatedFeed feed, Fault fault) {
        return switch (fault.kind()) {
            case ELSEWHERE -> Reply.redirect(302, url(asked), feed.host().url(feed.standInPath()));
            case WEB_PAGE -> Reply.document(200, url(asked), "text/html", WEB_PAGE);
            case EMPTY -> Reply.document(200, url(asked), "text/xml", new byte[0]);
            case MISSING -> Reply.status(404, url(asked));
            case GONE_BY_MISTAKE -> Reply.status(410, url(asked));
            case CUT_OFF ->
                Reply.document(
                        200, url(asked), "text/xml", edition(feed, asked.time()).cutOff());
            default -> document(asked, feed);
        };
    }

    private Reply document(Asked asked, SimulatedFeed feed) {
        Edition edition = edition(feed, asked.time());
        if (isUnchanged(asked, edition)) {
            Fetch.Answer unchanged = new Fetch.Answer(304, url(asked), edition.unchanged(), new byte[0], List.of());
            return new Reply(unchanged, edition, 0);
        }
        boolean random = feed.traits().validators() == Traits.Validators.RANDOM;
        Headers headers = random ? edition.fullWithEtag(asked.count()) : edition.full();
        return new Reply(new Fetch.Answer(200, url(asked), headers, edition.body(), List.of()), edition, 0);
    }

    private static boolean isUnchanged(Asked asked, Edition edition) {
        String etag = asked.header("if-none-match");
        if (etag != null) {
            return etag.equals(edition.etag());
        }
        String time = asked.header("if-modified-since");
        return time != null && time.equals(edition.lastModified());
    }

    private Edition edition(SimulatedFeed feed, long now) {
        int version = feed.version(now);
        Edition kept = editions[feed.number()];
        Fault lie = Fault.at(feed.plan().lies(), now);
        int validatorsOf = lie == null ? version : feed.version(lie.from());
        if (kept == null || kept.version() != version || kept.validatorsOf() != validatorsOf) {
            kept = Edition.of(feed, now, validatorsOf);
            editions[feed.number()] = kept;
        }
        return kept;
    }

    private Reply page(Asked asked) {
        ItemKey key = asked.item().orElseThrow();
        if (key.feed() >= world.feeds().size()) {
            return Reply.status(404, url(asked));
        }
        SimulatedFeed feed = world.feeds().get(key.feed());
        boolean exists = key.item() < feed.end(asked.time()) && Chance.unit(feed.textKey(key.item()), 5) >= DEAD_PAGES;
        if (!exists) {
            return Reply.status(404, url(asked));
        }
        int number = Spread.number(asked.path());
        if (number > Spread.pages(feed, key.item())) {
            return Reply.status(404, url(asked));
        }
        String current = feed.key(key.item(), asked.time());
        return current.equals(key.toString())
                ? article(asked, feed, key)
                : Reply.redirect(301, url(asked), Spread.url(feed.pageUrl(current), number));
    }

    private static Reply article(Asked asked, SimulatedFeed feed, ItemKey key) {
        Site site = asked.host().site();
        int edition = feed.edition(key.item(), asked.time()) + (feed.pageEditedAt(key.item()) <= asked.time() ? 1 : 0);
        int number = Spread.number(asked.path());
        String etag = site.pageValidators() ? "\"s" + key + "." + number + "." + edition + '"' : "";
        if (!etag.isEmpty() && etag.equals(asked.header("if-none-match"))) {
            Headers headers = new Headers(Map.of("etag", List.of(etag)));
            return Reply.of(new Fetch.Answer(304, url(asked), headers, new byte[0], List.of()));
        }
        Map<String, List<String>> headers = etag.isEmpty()
                ? Map.of("content-type", List.of("text/html; charset=utf-8"))
                : Map.of("content-type", List.of("text/html; charset=utf-8"), "etag", List.of(etag));
        byte[] body = PageDocument.of(feed, key, edition, site.counters() ? asked.count() + 1 : 0, number);
        return Reply.of(new Fetch.Answer(200, url(asked), new Headers(headers), body, List.of()));
    }

    private static String url(Asked asked) {
        return asked.host().url(asked.path());
    }
}

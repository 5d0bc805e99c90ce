package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.ingest.fetch.Fetch.Kind;
import newswatch.ingest.rights.RobotsRules;
import newswatch.ingest.time.ManualTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsBookTest {

    private static final String ROBOTS = "https://a.example/robots.txt";

    private final ManualTimeline timeline = new ManualTimeline();
    private final FakeWeb fake =
            new FakeWeb(timeline).host("a.example", "9.0.0.1").host("b.example", "9.0.0.2");
    private final PoliteWeb web = new PoliteWeb(
            new PoliteWeb.Surroundings(fake, fake, timeline),
            Politeness.usual(),
            new UserAgent(Optional.of("redaktion@example.org")),
            new AddressGuard(false),
            patience -> {});

    private boolean allows(String url) {
        CompletableFuture<RobotsRules> rules = web.rules(url);
        timeline.advance(Duration.ofMinutes(1));
        return rules.join().allows("/x");
    }

    private static Fetch.NoAnswer failure(Fetch fetch) {
        return fetch.fold(
                answer -> {
                    throw new AssertionError("answered with status " + answer.status());
                },
                failure -> failure);
    }

    private long robotsAsked() {
        return fake.asked().stream().filter(ROBOTS::equals).count();
    }

    @ParameterizedTest(name = "status {0}: {1}")
    @CsvSource({
        "200, false",
        "206, false",
        "400, true",
        "401, true",
        "403, true",
        "404, true",
        "410, true",
        "304, true",
        "302, true",
        "429, false",
        "500, false",
        "503, false",
        "599, false"
    })
    void readsWhatTheStatusMeans(int status, boolean allowed) {
        fake.on(ROBOTS, exchange -> FakeWeb.answer(status, "User-agent: *\nDisallow: /"));

        assertThat(allows("https://a.example/a")).isEqualTo(allowed);
    }

    @Test
    void asksOnceADayHoweverManyAsk() {
        fake.page(ROBOTS, "User-agent: *\nDisallow: /intern");
        List<CompletableFuture<Fetch>> results = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            results.add(web.fetch(Request.page("https://a.example/%d".formatted(i))));
        }
        timeline.advance(Duration.ofHours(23));
        assertThat(allows("https://a.example/x")).isTrue();
        assertThat(results).allMatch(CompletableFuture::isDone);
        assertThat(robotsAsked()).isEqualTo(1);

        timeline.advance(Duration.ofHours(1));
        assertThat(allows("https://a.example/x")).isTrue();
        assertThat(robotsAsked()).isEqualTo(2);
    }

    @Test
    void asksEachOriginForItsOwn() {
        fake.page(ROBOTS, "User-agent: *\nDisallow: /");

        assertThat(allows("https://a.example/")).isFalse();
        assertThat(allows("http://a.example/")).isTrue();
        assertThat(allows("https://a.example:8443/")).isTrue();
    }

    @Test
    void followsRedirectsAndTakesTooManyForNone() {
        fake.status(ROBOTS, 301, "Location", "https://b.example/r/0");
        fake.page("https://b.example/r/0", "User-agent: *\nDisallow: /");
        fake.status("https://b.example/robots.txt", 301, "Location", "/robots.txt");

        assertThat(allows("https://a.example/")).isFalse();
        assertThat(allows("https://b.example/")).isTrue();
    }

    @Test
    void asksAgainEverLaterWhereItCannotBeHad() {
        fake.on(ROBOTS, exchange -> new Fetch.NoAnswer(Kind.TIMEOUT, "slow"));
        for (int i = 0; i < 5 * 24 * 60; i++) { // once a minute for five days
            var unused = web.rules("https://a.example/");
            timeline.advance(Duration.ofMinutes(1));
        }
        List<Long> minutes = new ArrayList<>();
        Instant last = fake.visits.get(0).time();
        for (FakeWeb.Visit visit : fake.visits.subList(1, fake.visits.size())) {
            minutes.add(Duration.between(last, visit.time()).toMinutes());
            last = visit.time();
        }

        assertThat(minutes).containsExactly(11L, 21L, 41L, 81L, 161L, 321L, 641L, 1281L, 1381L, 1381L, 1381L);
    }

    @Test
    void saysWhenToTryAgainWhereItCannotBeHad() {
        fake.on(ROBOTS, exchange -> new Fetch.NoAnswer(Kind.UNREACHABLE, "gone"));
        Instant start = timeline.instant();
        CompletableFuture<Fetch> page = web.fetch(Request.page("https://a.example/a"));
        timeline.runAll();

        Fetch.NoAnswer failure = failure(page.join());
        assertThat(failure.kind()).isEqualTo(Kind.DISALLOWED);
        assertThat(failure.notBefore()).contains(start.plus(FakeWeb.LATENCY).plus(Duration.ofMinutes(10)));
    }

    @Test
    void aClosedSiteSaysNothingAboutItsRules() {
        web.restore(new SitePatience("a.example", timeline.instant().plus(Duration.ofHours(1)), 1, 429));
        CompletableFuture<Fetch> page = web.fetch(Request.page("https://a.example/a"));
        timeline.settle();
        assertThat(failure(page.join()).kind()).isEqualTo(Kind.THROTTLED);

        timeline.advance(Duration.ofHours(1));
        assertThat(allows("https://a.example/a")).isTrue();
    }

    @Test
    void readsALongOneUpToItsLimit() {
        String filler = "# %s\n".formatted("x".repeat(997));
        fake.page(ROBOTS, "User-agent: *\n" + filler.repeat(510) + "Disallow: /x\n" + filler.repeat(3000));

        assertThat(allows("https://a.example/")).isFalse();
    }

    @Test
    void keepsTheSitesCrawlDelay() {
        fake.page(ROBOTS, "User-agent: *\nCrawl-delay: 30\n");
        for (int i = 0; i < 3; i++) {
            var unused = web.fetch(Request.page("https://a.example/%d".formatted(i)));
        }
        timeline.runAll();

        assertThat(Duration.between(
                        fake.visits.get(1).time(), fake.visits.get(2).time()))
                .isEqualTo(Duration.ofSeconds(30).plus(FakeWeb.LATENCY));
        assertThat(Duration.between(
                        fake.visits.get(2).time(), fake.visits.get(3).time()))
                .isEqualTo(Duration.ofSeconds(30).plus(FakeWeb.LATENCY));
    }
}

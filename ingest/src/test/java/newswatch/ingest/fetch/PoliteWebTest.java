package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.ingest.fetch.Fetch.Kind;
import newswatch.ingest.time.ManualTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteWebTest {

    private final ManualTimeline timeline = new ManualTimeline();
    private final Instant start = timeline.instant();
    private final FakeWeb fake = new FakeWeb(timeline)
            .host("a.example", "9.0.0.1")
            .host("www.a.example", "9.0.0.1")
            .host("b.example", "9.0.0.2");
    private final List<SitePatience> memory = new ArrayList<>();
    private final PoliteWeb web = web(Optional.of("redaktion@example.org"), false);

    private PoliteWeb web(Optional<String> contact, boolean allowPrivate) {
        return new PoliteWeb(
                new PoliteWeb.Surroundings(fake, fake, timeline),
                Politeness.usual(),
                new UserAgent(contact),
                new AddressGuard(allowPrivate),
                memory::add);
    }

    private Fetch fetch(String url) {
        return fetch(web, Request.page(url).withoutRobots());
    }

    private Fetch fetch(PoliteWeb asked, Request request) {
        CompletableFuture<Fetch> result = asked.fetch(request);
        timeline.runAll();
        return result.join();
    }

    private static Fetch.Answer answer(Fetch fetch) {
        return fetch.fold(answer -> answer, failure -> {
            throw new AssertionError(failure.toString());
        });
    }

    private static Fetch.NoAnswer failure(Fetch fetch) {
        return fetch.fold(
                answer -> {
                    throw new AssertionError("answered with status " + answer.status());
                },
                failure -> failure);
    }

    @Test
    void asksRobotsFirstAndThenThePageAfterTheGap() {
        fake.page("https://a.example/x?y", "Hallo");

        Fetch.Answer answer = answer(fetch(web, Request.page("https://a.example/x?y#z")));

        assertThat(answer.url()).isEqualTo("https://a.example/x?y");
        assertThat(answer.redirects()).isEmpty();
        assertThat(fake.asked()).containsExactly("https://a.example/robots.txt", "https://a.example/x?y");
        assertThat(fake.visits.get(1).time())
                .isEqualTo(start.plus(FakeWeb.LATENCY).plusSeconds(2));
    }

    @Test
    void saysWhoItIsAndSendsValidatorsAsTheyWere() {
        fake.status("https://a.example/feed", 304);
        Request request = Request.of("https://a.example/feed", "text/xml", Urgency.FEED)
                .since(Optional.of("W/\"ä,  b\""), Optional.of("gestern um acht"))
                .withoutRobots();

        assertThat(answer(fetch(web, request)).status()).isEqualTo(304);
        assertThat(fake.visits.get(0).exchange().headers())
                .containsEntry("User-Agent", "Newswatch/0.1 (+redaktion@example.org)")
                .containsEntry("Accept", "text/xml")
                .containsEntry("If-None-Match", "W/\"ä,  b\"")
                .containsEntry("If-Modified-Since", "gestern um acht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uFFFDb", "a\r\nCookie: b", " ", "a\u0000"})
    void doesNotSendAValidatorThatIsNotWhatTheServerSent(String garbled) {
        fetch(
                web,
                Request.page("https://a.example/").withoutRobots().since(Optional.of(garbled), Optional.of(garbled)));

        assertThat(fake.visits.get(0).exchange().headers()).containsOnlyKeys("User-Agent", "Accept");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ftp://a.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//a.example/",
                "a.example",
                "http://",
                "https://user:secret@a.example/",
                "https://user@a.example/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://0x1ffffffff/",
                "http://a.example:99999/",
                "http://[fe80::1%25eth0]/",
                "http://a b.example/",
            })
    void asksNothingThatIsNoAddressOfTheWeb(String url) {
        assertThat(failure(fetch(url)).kind()).isEqualTo(Kind.BAD_ADDRESS);
        assertThat(fake.visits).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1./",
                "http://１２７.0.0.1/",
                "http://%31%32%37.0.0.1/",
                "http://0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fd00::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://0xa9fea9fe/",
                "http://100.100.100.200/",
                "http://10.0.0.1/",
                "http://a.example:25/",
                "http://a.example:6379/",
            })
    void asksNothingThatIsNotPublic(String url) {
        assertThat(failure(fetch(url)).kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(fake.visits).isEmpty();
    }

    @Test
    void refusesAHostOfWhoseAddressesOneIsNotPublic() {
        fake.host("half.example", "9.0.0.1", "192.168.0.1");

        assertThat(failure(fetch("https://half.example/")).kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
    }

    @Test
    void connectsToTheCheckedAddressesOnly() {
        fake.host("rebinding.example", "9.0.0.7", "9.0.0.8").page("https://rebinding.example/", "Hallo");

        fetch("https://rebinding.example/");

        assertThat(fake.lookUps).containsExactly("rebinding.example");
        assertThat(fake.visits.get(0).exchange().addresses())
                .containsExactly(FakeWeb.address("9.0.0.7"), FakeWeb.address("9.0.0.8"));
    }

    @Test
    void checksWhereARedirectLeads() {
        fake.host("intern.example", "10.0.0.1");
        fake.status("https://a.example/1", 302, "Location", "http://intern.example/");
        fake.status("https://a.example/2", 302, "Location", "http://[::ffff:169.254.169.254]/");
        fake.status("https://a.example/3", 302, "Location", "file:///etc/passwd");
        fake.status("https://a.example/4", 302, "Location", "http://u:p@b.example/");

        assertThat(failure(fetch("https://a.example/1")).kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(failure(fetch("https://a.example/2")).kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(failure(fetch("https://a.example/3")).kind()).isEqualTo(Kind.BAD_REDIRECT);
        assertThat(failure(fetch("https://a.example/4")).kind()).isEqualTo(Kind.BAD_REDIRECT);
        assertThat(fake.visits).hasSize(4);
    }

    @Test
    void asksOnlyThisMachineWithoutAContact() {
        PoliteWeb anonymous = web(Optional.empty(), true);

        Fetch foreign = fetch(anonymous, Request.page("https://a.example/"));
        Fetch own = fetch(anonymous, Request.page("http://127.0.0.1:8080/"));

        assertThat(failure(foreign).explanation()).contains("NEWSWATCH_INGEST_CONTACT");
        assertThat(answer(own).status()).isEqualTo(404);
    }

    @Test
    void saysThatAHostHasNoAddress() {
        assertThat(failure(fetch("https://weg.example/")))
                .isEqualTo(new Fetch.NoAnswer(Kind.UNREACHABLE, "The host weg.example has no address."));
    }

    @Test
    void followsRedirectsAndListsThem() {
        fake.status("http://a.example/", 301, "Location", "//www.a.example/alt");
        fake.status("http://www.a.example/alt", 307, "Location", "neu?a=ä b");
        fake.page("http://www.a.example/neu?a=%C3%A4%20b", "Hallo");

        Fetch.Answer answer = answer(fetch("http://a.example"));

        assertThat(answer.url()).isEqualTo("http://www.a.example/neu?a=%C3%A4%20b");
        assertThat(answer.redirects())
                .containsExactly(
                        new Fetch.Redirect(301, "http://a.example/", "http://www.a.example/alt"),
                        new Fetch.Redirect(307, "http://www.a.example/alt", "http://www.a.example/neu?a=%C3%A4%20b"));
        assertThat(fake.visits.get(2).time())
                .as("every hop keeps the gap")
                .isEqualTo(start.plus(FakeWeb.LATENCY.multipliedBy(2)).plusSeconds(4));
    }

    @Test
    void followsARedirectToAnOpenConnectionAndSaysSo() {
        fake.status("https://a.example/", 301, "Location", "http://a.example/").page("http://a.example/", "Hallo");

        assertThat(answer(fetch("https://a.example/")).redirects())
                .singleElement()
                .matches(Fetch.Redirect::isDowngrade)
                .matches(Fetch.Redirect::isPermanent);
    }

    @Test
    void endsCirclesAndLongChains() {
        fake.status("https://a.example/1", 302, "Location", "/2").status("https://a.example/2", 302, "Location", "/1");
        for (int i = 0; i < 10; i++) {
            fake.status("https://b.example/" + i, 302, "Location", "/" + (i + 1));
        }

        assertThat(failure(fetch("https://a.example/1")))
                .isEqualTo(new Fetch.NoAnswer(Kind.BAD_REDIRECT, "The address redirects in a circle."));
        assertThat(failure(fetch("https://b.example/0")).explanation()).contains("more than 5 times");
        assertThat(fake.visits).hasSize(2 + 6);
    }

    @Test
    void aRedirectThatNamesNoPlaceIsAnAnswer() {
        fake.status("https://a.example/", 302);

        assertThat(answer(fetch("https://a.example/")).status()).isEqualTo(302);
    }

    @Test
    void obeysTheRobotsOfEveryHop() {
        fake.status("https://a.example/x", 302, "Location", "https://b.example/intern");
        fake.page("https://b.example/robots.txt", "User-agent: *\nDisallow: /intern");

        Fetch.NoAnswer failure = failure(fetch(web, Request.page("https://a.example/x")));

        assertThat(failure).isEqualTo(new Fetch.NoAnswer(Kind.DISALLOWED, "The site's robots.txt does not allow it."));
        assertThat(fake.asked()).doesNotContain("https://b.example/intern");
    }

    @Test
    void sendsAFormOnceAndNotToAnotherSite() {
        fake.status("https://a.example/hub", 307, "Location", "https://b.example/hub");
        Request form = new Request(
                "https://a.example/hub",
                "*/*",
                Optional.empty(),
                Optional.empty(),
                Urgency.NEEDED,
                false,
                Optional.of("hub.secret=x"));

        assertThat(failure(fetch(web, form)).kind()).isEqualTo(Kind.BAD_REDIRECT);
        assertThat(fake.visits.get(0).exchange().form()).contains("hub.secret=x");
        assertThat(fake.visits).hasSize(1);
    }

    @Test
    void asksTheResultOfAFormWithoutTheForm() {
        fake.status("https://a.example/hub", 303, "Location", "https://b.example/done");
        fake.page("https://b.example/done", "ok");
        Request form = new Request(
                "https://a.example/hub",
                "*/*",
                Optional.empty(),
                Optional.empty(),
                Urgency.NEEDED,
                false,
                Optional.of("hub.secret=x"));

        assertThat(answer(fetch(web, form)).status()).isEqualTo(200);
        assertThat(fake.visits.get(1).exchange().form()).isEmpty();
    }

    @Test
    void leavesASiteAloneThatAsksForPatience() {
        fake.status("https://www.a.example/1", 429, "Retry-After", "3600");
        assertThat(answer(fetch("https://www.a.example/1")).status()).isEqualTo(429);
        Instant open = start.plus(FakeWeb.LATENCY).plusSeconds(3600);

        Fetch.NoAnswer failure = failure(fetch("https://a.example/2"));

        assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failure.notBefore()).contains(open);
        assertThat(fake.asked()).containsExactly("https://www.a.example/1");
        assertThat(memory).containsExactly(new SitePatience("a.example", open, 1, 429));
        assertThat(web.closedUntil("http://sub.a.example/")).contains(open);
    }

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "www.news.example.co.uk, example.co.uk",
        "www.example.de, example.de",
        "example.de, example.de",
        "a.blogspot.com, a.blogspot.com",
        "co.uk, co.uk",
        "localhost, localhost",
        "9.0.0.1, 9.0.0.1",
        "::1, ::1",
        "xn--mnchen-3ya.de, xn--mnchen-3ya.de",
        "a_b.example.com, example.com",
    })
    void knowsRegistrableDomains(String host, String domain) {
        assertThat(Sites.registrableDomain(host)).isEqualTo(domain);
    }

    @Test
    void readsInternationalNamesAndRawCharacters() {
        fake.host("xn--mnchen-3ya.example", "9.0.0.9").page("http://xn--mnchen-3ya.example/%C3%BC%7C?q=a%20b", "ok");

        assertThat(answer(fetch(" HTTP://MÜNCHEN.example:80/ü|?q=a b ")).status())
                .isEqualTo(200);
    }

    @Test
    void aBugOfTheTransportIsTheCallersAndEndsTheTurn() {
        fake.on("https://a.example/", exchange -> {
            throw new IllegalStateException("bug");
        });
        PoliteWeb broken = new PoliteWeb(
                new PoliteWeb.Surroundings(
                        exchange -> {
                            throw new IllegalStateException("bug");
                        },
                        fake,
                        timeline),
                Politeness.usual(),
                new UserAgent(Optional.of("x@example.org")),
                new AddressGuard(false),
                memory::add);
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Fetch> result =
                    broken.fetch(Request.page("https://a.example/").withoutRobots());
            timeline.advance(Duration.ofSeconds(2));
            assertThatThrownBy(result::join).hasRootCauseMessage("bug");
        }
    }

    @Test
    void oneHostWaitsWithoutHoldingUpAnother() {
        fake.page("https://a.example/", "a").page("https://b.example/", "b");
        for (int i = 0; i < 50; i++) {
            var unused = web.fetch(Request.page("https://a.example/").withoutRobots());
        }
        CompletableFuture<Fetch> other =
                web.fetch(Request.page("https://b.example/").withoutRobots());
        timeline.advance(FakeWeb.LATENCY);

        assertThat(other).isCompleted();
    }
}

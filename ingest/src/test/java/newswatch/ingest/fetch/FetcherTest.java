package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import newswatch.ingest.WebSite;
import newswatch.ingest.fetch.Fetch.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FetcherTest {

    private static final byte[] PAGE = "Grüße aus Köln".getBytes(StandardCharsets.UTF_8);

    private final WebSite site = WebSite.open();
    private final Fetcher fetcher = fetcher(true, Duration.ofSeconds(5), 100_000);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void bringsThePageWithItsHeadersByteForByte() throws Exception {
        site.page("/a", "text/html; charset=UTF-8", PAGE, "ETag", "W/\"a,  b\"", "Last-Modified", "gestern um acht");

        Fetch.Answer answer = answer(fetcher.fetch(Request.page(site.url("/a"))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PAGE);
        assertThat(answer.headers().etag()).contains("W/\"a,  b\"");
        assertThat(answer.headers().lastModified()).contains("gestern um acht");
        assertThat(answer.headers().contentType()).contains("text/html; charset=UTF-8");
    }

    @Test
    void sendsValidatorsBackAsTheyCameAndSaysWhoItIs() throws Exception {
        site.status("/feed", 304);

        Fetch fetch = fetcher.fetch(Request.of(site.url("/feed"), "text/xml", Urgency.FEED)
                .since(Optional.of("W/\"a,  b\""), Optional.of("gestern um acht")));

        assertThat(answer(fetch).status()).isEqualTo(304);
        WebSite.Visit visit = site.visits("/feed").get(0);
        assertThat(visit.header("If-none-match")).contains("W/\"a,  b\"");
        assertThat(visit.header("If-modified-since")).contains("gestern um acht");
        assertThat(visit.header("User-agent")).contains("Newswatch/0.1 (+redaktion@example.org)");
        assertThat(visit.header("Accept-encoding")).contains("gzip");
    }

    @Test
    void takesGzipOff() throws Exception {
        site.page("/z", "text/html", gzip(PAGE), "Content-Encoding", "gzip");

        assertThat(answer(fetcher.fetch(Request.page(site.url("/z")))).body()).isEqualTo(PAGE);
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws Exception {
        site.page("/bomb", "text/html", gzip(new byte[10_000_000]), "Content-Encoding", "gzip");

        assertThat(kind(fetcher.fetch(Request.page(site.url("/bomb"))))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void refusesBytesThatAreNotOfTheirCoding() throws Exception {
        site.page("/broken", "text/html", PAGE, "Content-Encoding", "gzip");

        assertThat(kind(fetcher.fetch(Request.page(site.url("/broken"))))).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void letsGoOfAnAnswerThatNeverEnds() throws Exception {
        site.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[10_000];
            try (OutputStream out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(block);
                }
            }
        });

        assertThat(kind(fetcher.fetch(Request.page(site.url("/endless"))))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void givesUpOnAnAnswerThatTrickles() throws Exception {
        site.on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });

        Fetch fetch = fetcher(true, Duration.ofMillis(700), 100_000).fetch(Request.page(site.url("/slow")));

        assertThat(kind(fetch)).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void followsRedirectsAndSaysWhereTheAnswerCameFrom() throws Exception {
        site.status("/old", 301, "Location", "/new?x=1").page("/new", "text/html", PAGE);

        Fetch.Answer answer = answer(fetcher.fetch(Request.page(site.url("/old"))));

        assertThat(answer.url()).isEqualTo(site.url("/new?x=1"));
        assertThat(answer.body()).isEqualTo(PAGE);
    }

    @Test
    void endsARedirectLoop() throws Exception {
        site.status("/loop", 302, "Location", "/loop");

        assertThat(kind(fetcher.fetch(Request.page(site.url("/loop"))))).isEqualTo(Kind.BAD_REDIRECT);
        assertThat(site.visits("/loop")).hasSize(6);
    }

    @Test
    void doesNotAskPrivateAddresses() throws Exception {
        site.page("/secret", "text/html", PAGE);

        Fetch fetch = fetcher(false, Duration.ofSeconds(5), 1000).fetch(Request.page(site.url("/secret")));

        assertThat(kind(fetch)).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(site.visits("/secret")).isEmpty();
    }

    @Test
    void checksEveryHopOfARedirect() throws Exception {
        site.status("/away", 302, "Location", "file:///etc/passwd");

        assertThat(kind(fetcher.fetch(Request.page(site.url("/away"))))).isEqualTo(Kind.BAD_ADDRESS);
    }

    @Test
    void asksOnlyThisMachineWithoutAContact() throws Exception {
        site.page("/a", "text/html", PAGE);
        Fetcher anonymous = new Fetcher(
                new UserAgent(Optional.empty()),
                new FetchLimits(Duration.ofSeconds(5), 1000),
                new HostGate(Duration.ZERO),
                new AddressGuard(true));

        assertThat(answer(anonymous.fetch(Request.page(site.url("/a")))).status())
                .isEqualTo(200);
        assertThat(kind(anonymous.fetch(Request.page("http://192.0.2.1/")))).isEqualTo(Kind.FORBIDDEN_ADDRESS);
    }

    @Test
    void keepsTheGapBetweenRequestsToOneHost() throws Exception {
        site.page("/a", "text/html", PAGE);
        Fetcher patient = new Fetcher(
                new UserAgent(Optional.empty()),
                new FetchLimits(Duration.ofSeconds(5), 1000),
                new HostGate(Duration.ofMillis(300)),
                new AddressGuard(true));

        patient.fetch(Request.page(site.url("/a")));
        patient.fetch(Request.page(site.url("/a")));

        var visits = site.visits("/a");
        assertThat(Duration.ofNanos(visits.get(1).nanos() - visits.get(0).nanos()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        String url = site.url("/a");
        site.close();

        assertThat(kind(fetcher.fetch(Request.page(url)))).isEqualTo(Kind.UNREACHABLE);
    }

    private static Fetcher fetcher(boolean allowPrivate, Duration timeout, int maxBytes) {
        return new Fetcher(
                new UserAgent(Optional.of("redaktion@example.org")),
                new FetchLimits(timeout, maxBytes),
                new HostGate(Duration.ZERO),
                new AddressGuard(allowPrivate));
    }

    private static Fetch.Answer answer(Fetch fetch) {
        return fetch.fold(answer -> answer, failure -> {
            throw new AssertionError(failure.toString());
        });
    }

    private static Kind kind(Fetch fetch) {
        return fetch.fold(
                answer -> {
                    throw new AssertionError("answered with status " + answer.status());
                },
                Fetch.NoAnswer::kind);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}

package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import newswatch.ingest.fetch.Fetch.Kind;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpTransportTest {

    private static final int MAX_BYTES = 100_000;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final HttpTransport transport = new HttpTransport(new FetchLimits(Duration.ofMillis(1500), MAX_BYTES), 50);

    @AfterEach
    void close() {
        transport.close();
    }

    private Fetch send(RawServer server) {
        return send("http://news.example:%d/feed".formatted(server.port()), Optional.empty());
    }

    private Fetch send(String url, Optional<String> form, String... headers) {
        Map<String, String> sent = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
        return transport
                .send(new Transport.Exchange(URI.create(url), List.of(HERE), sent, form))
                .join();
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

    private static Kind kind(Fetch fetch) {
        Fetch.NoAnswer failure = failure(fetch);
        assertThat(failure.explanation()).matches("[A-Z].{20,150}\\.");
        return failure.kind();
    }

    @Test
    void bringsHeadersAndBodyAsTheyAre() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nETag: W/\"a,  b\"\r\nETAG: zweiter\r\n"
                + "Last-Modified:  gestern um acht \r\nX-Empty:\r\n\r\nGr\u00fc\u00dfe")) {
            Fetch.Answer answer = answer(send(server));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().all("etag")).containsExactly("W/\"a,  b\"", "zweiter");
            assertThat(answer.headers().lastModified()).contains("gestern um acht");
            assertThat(answer.headers().first("x-empty")).contains("");
            assertThat(answer.body()).isEqualTo("Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void sendsHeadersAsTheyAre() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 304 Not Modified\r\n\r\n")) {
            Fetch fetch = send(
                    "http://news.example:%d/a?b=%%20c".formatted(server.port()),
                    Optional.empty(),
                    "If-None-Match",
                    "W/\"\u00e4,  b\"");

            assertThat(answer(fetch).status()).isEqualTo(304);
            assertThat(server.requests().get(0))
                    .startsWith("GET /a?b=%20c HTTP/1.1\r\n")
                    .contains("Host: news.example:" + server.port())
                    .contains("Accept-Encoding: gzip, br, zstd")
                    .contains(new String(
                            "If-None-Match: W/\"\u00e4,  b\"\r\n".getBytes(StandardCharsets.UTF_8),
                            StandardCharsets.ISO_8859_1))
                    .doesNotContain("Cookie", "Referer");
        }
    }

    @Test
    void connectsToTheGivenAddressesWhateverTheNameSays() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(answer(send(server)).status()).isEqualTo(204);
            Fetch elsewhere = transport
                    .send(new Transport.Exchange(
                            URI.create("http://localhost:%d/".formatted(server.port())),
                            List.of(InetAddress.getByName("127.0.0.99")),
                            Map.of(),
                            Optional.empty()))
                    .join();
            assertThat(kind(elsewhere)).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void triesTheNextAddressWhereTheFirstTakesNoConnection() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
            Fetch fetch = transport
                    .send(new Transport.Exchange(
                            URI.create("http://news.example:%d/".formatted(server.port())),
                            List.of(InetAddress.getByName("127.0.0.99"), HERE),
                            Map.of(),
                            Optional.empty()))
                    .join();

            assertThat(answer(fetch).status()).isEqualTo(204);
        }
    }

    @Test
    void followsNothing() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 301 Moved\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(answer(send(server)).status()).isEqualTo(301);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407, 408, 421, 503})
    void asksOnlyOnceWhateverTheStatus(int status) throws Exception {
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 %d No\r\nRetry-After: 0\r\nContent-Length: 0\r\nWWW-Authenticate: Basic\r\n\r\n"
                        .formatted(status))) {
            assertThat(answer(send(server)).status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void sendsAForm() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n")) {
            String url = "http://news.example:%d/hub".formatted(server.port());

            assertThat(answer(send(url, Optional.of("hub.mode=subscribe"))).status())
                    .isEqualTo(202);
            assertThat(server.requests().get(0))
                    .startsWith("POST /hub ")
                    .contains("Content-Type: application/x-www-form-urlencoded\r\n", "Content-Length: 18");
        }
    }

    @Test
    void keepsConnectionsAndTriesAgainOnlyWhereAKeptOneWasClosed() throws Exception {
        try (RawServer server = RawServer.start((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            RawServer.readHead(connection.getInputStream()); // a second request on it gets no answer
        })) {
            assertThat(answer(send(server)).status()).isEqualTo(200);
            assertThat(answer(send(server)).status()).isEqualTo(200);
            assertThat(server.connectionCount()).isEqualTo(2);
        }
    }

    @Test
    void speaksHttp2OverTls() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("news.example")
                .build();
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        OkHttpClient trusting = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
        try (MockWebServer server = new MockWebServer();
                HttpTransport secure =
                        new HttpTransport(new FetchLimits(Duration.ofSeconds(10), MAX_BYTES), 10, trusting)) {
            server.useHttps(trust.sslSocketFactory());
            server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
            for (int i = 0; i < 2; i++) {
                server.enqueue(new MockResponse.Builder()
                        .headers(new Headers.Builder()
                                .addUnsafeNonAscii("ETag", "W/\"ä\"")
                                .build())
                        .body(new Buffer().write(Bodies.gzip("Hallo".getBytes(StandardCharsets.UTF_8))))
                        .addHeader("Content-Encoding", "gzip")
                        .build());
            }
            server.start(HERE, 0);
            URI uri = URI.create("https://news.example:%d/feed".formatted(server.getPort()));
            for (int i = 0; i < 2; i++) {
                Fetch fetch = secure.send(new Transport.Exchange(uri, List.of(HERE), Map.of(), Optional.empty()))
                        .join();
                assertThat(answer(fetch).body()).asString().isEqualTo("Hallo");
                assertThat(answer(fetch).headers().etag()).contains("W/\"ä\"");
                RecordedRequest request = server.takeRequest();
                assertThat(request.getConnectionIndex()).as("one connection").isZero();
                assertThat(request.getVersion()).isEqualTo("HTTP/2");
            }
            assertThat(kind(send(uri.toString(), Optional.empty())))
                    .as("not trusted by everybody")
                    .isEqualTo(Kind.UNREACHABLE);
            URI other = URI.create("https://other.example:%d/".formatted(server.getPort()));
            assertThat(kind(secure.send(new Transport.Exchange(other, List.of(HERE), Map.of(), Optional.empty()))
                            .join()))
                    .as("a certificate for another name")
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "br", "zstd", "identity", "", "gzip, br", "zstd,gzip"})
    void takesContentCodingsOff(String coding) throws Exception {
        byte[] page = "Grüße aus Köln ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] body = Bodies.encode(page, coding);
        try (RawServer server = RawServer.start((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\n\r\n"
                    .formatted(coding)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        })) {
            assertThat(answer(send(server)).body()).isEqualTo(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd", "gzip, gzip"})
    void refusesWhatUnpacksToTooMuch(String coding) throws Exception {
        byte[] bomb = Bodies.encode(new byte[20_000_000], coding);
        assertThat(bomb.length).isLessThan(MAX_BYTES);
        try (RawServer server = RawServer.start((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\n\r\n"
                    .formatted(coding)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bomb);
        })) {
            assertThat(kind(send(server))).isEqualTo(Kind.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd", "deflate", "aes128gcm", "gzip,gzip,gzip,gzip"})
    void refusesWhatIsNotOfItsCoding(String coding) throws Exception {
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\n\r\nkein Archiv, nur Text".formatted(coding))) {
            assertThat(kind(send(server))).isEqualTo(Kind.UNREADABLE);
        }
    }

    @Test
    void letsGoOfAnAnswerThatNeverEnds() throws Exception {
        try (RawServer server = RawServer.start((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[10_000]);
            }
        })) {
            assertThat(kind(send(server))).isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void doesNotEvenReadWhatIsAnnouncedAsTooLarge() throws Exception {
        try (RawServer server = RawServer.start((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(20_000);
        })) {
            long start = System.nanoTime();
            assertThat(kind(send(server))).isEqualTo(Kind.TOO_LARGE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1400));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nX: "})
    void givesUpOnAnAnswerThatTrickles(String beginning) throws Exception {
        try (RawServer server = RawServer.start((connection, out) -> {
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                if (!beginning.isEmpty()) {
                    out.write('x');
                }
                out.flush();
                Thread.sleep(100);
            }
        })) {
            Fetch.NoAnswer failure = failure(send(server));

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.explanation()).contains("did not finish its answer within");
        }
    }

    @Test
    void endsAFloodOfHeaders() throws Exception {
        byte[] header = "X-Flood: abcdefghijklmnopqrstuvwxyz\r\n".getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = RawServer.start((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(header);
            }
        })) {
            assertThat(kind(send(server))).isIn(Kind.UNREADABLE, Kind.UNREACHABLE);
        }
    }

    @Test
    void endsAHeaderThatHasNoEnd() throws Exception {
        byte[] part = "abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = RawServer.start((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(part);
            }
        })) {
            assertThat(kind(send(server))).isIn(Kind.UNREADABLE, Kind.UNREACHABLE);
        }
    }

    @Test
    void endsAStatusLineThatHasNoEnd() throws Exception {
        byte[] part = "abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = RawServer.start((connection, out) -> {
            while (true) {
                out.write(part);
            }
        })) {
            assertThat(kind(send(server))).isIn(Kind.UNREADABLE, Kind.UNREACHABLE);
        }
    }

    @Test
    void takesManyHeadersButNotThousands() throws Exception {
        try (RawServer some = RawServer.saying("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(900) + "\r\n");
                RawServer many = RawServer.saying("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1100) + "\r\n")) {
            assertThat(answer(send(some)).status()).isEqualTo(200);
            assertThat(kind(send(many))).isEqualTo(Kind.UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hallo Welt\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nzu kurz",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nkeine Zahl\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHallo",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nHallo\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nHallo",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
            })
    void saysSoWhereTheAnswerIsBroken(String bytes) throws Exception {
        try (RawServer server = RawServer.saying(bytes)) {
            Fetch fetch = send(server);

            assertThat(kind(fetch)).isIn(Kind.UNREADABLE, Kind.UNREACHABLE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void endsAnEndlessRowOfInterimAnswers() throws Exception {
        byte[] hint = "HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = RawServer.start((connection, out) -> {
            while (true) {
                out.write(hint);
            }
        })) {
            assertThat(kind(send(server))).isIn(Kind.UNREADABLE, Kind.UNREACHABLE, Kind.TIMEOUT);
        }
    }

    @Test
    void saysSoWhereTheConnectionIsReset() throws Exception {
        try (RawServer server = RawServer.start((connection, out) -> {
            connection.setSoLinger(true, 0);
            connection.close();
        })) {
            assertThat(kind(send(server))).isEqualTo(Kind.UNREACHABLE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void saysSoWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, HERE)) {
            port = closed.getLocalPort();
        }

        Fetch.NoAnswer failure = failure(send("http://news.example:%d/".formatted(port), Optional.empty()));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.explanation()).isEqualTo("The server news.example:%d takes no connections.".formatted(port));
    }

    @Test
    void saysSoWhereThereIsNoTls() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            String url = "https://news.example:%d/".formatted(server.port());

            assertThat(kind(send(url, Optional.empty()))).isIn(Kind.UNREACHABLE, Kind.TIMEOUT);
        }
    }
}

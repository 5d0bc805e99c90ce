package newswatch.ingest.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newswatch.contract.FeedSubscription;
import newswatch.contract.HubLease;
import newswatch.ingest.SmallWeb;
import newswatch.ingest.VirtualTimeline;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk against a simulated hub, in virtual time. */
class HubDeskTest {

    private static final Instant START = Instant.parse("2026-11-23T20:00:00Z");
    private static final String HUB = "https://hub.example/";
    private static final FeedSubscription FEED = new FeedEntry(
                    "https://blatt.example/rss",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true)
            .subscription(START);
    private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

    private final VirtualTimeline time = new VirtualTimeline(START);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Map<String, HubLease> kept = new HashMap<>();
    private final List<String> hurried = new ArrayList<>();
    private final List<Optional<String>> relied = new ArrayList<>();
    private final Hub hub = new Hub();
    private final HubDesk desk = desk();

    @Test
    void subscribesOnceAndHoldsALeaseWhenTheHubHasVerified() {
        desk.feedRead(FEED, List.of(HUB), Optional.of("https://blatt.example/feed"));
        desk.feedRead(FEED, List.of(HUB), Optional.of("https://blatt.example/feed"));

        assertThat(hub.asked).hasSize(1);
        assertThat(hub.last())
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", "https://blatt.example/feed")
                .containsEntry("hub.lease_seconds", "864000");
        assertThat(hub.last().get("hub.callback")).matches("https://wir\\.example/in/v1/hub/[A-Za-z0-9_-]{43}");
        assertThat(hub.last().get("hub.secret")).matches("[0-9a-f]{64}");
        assertThat(desk.hub(FEED.getFeedId())).isEmpty();

        assertThat(hub.verify("subscribe", 3600)).isEqualTo("200 frage");

        assertThat(desk.hub(FEED.getFeedId())).contains(HUB);
        assertThat(lease().getExpiresAt()).contains(START.plusSeconds(3600));
        assertThat(lease().toString()).doesNotContain(hub.last().get("hub.secret"));
    }

    @Test
    void whatWeDidNotAskForIsNotEchoed() {
        assertThat(hub.verify("any-path", "subscribe", "https://blatt.example/rss", 3600))
                .isEqualTo("404 ");
        subscribed(3600);

        assertThat(hub.verify(hub.path(), "subscribe", "https://anderes.example/rss", 3600))
                .isEqualTo("404 ");
        assertThat(hub.verify("unsubscribe", 3600)).isEqualTo("404 ");
        assertThat(hub.verify("publish", 3600)).isEqualTo("404 ");
        assertThat(desk.hub(FEED.getFeedId())).contains(HUB);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"sha1, HmacSHA1", "sha256, HmacSHA256", "SHA384, HmacSHA384", "sha512, HmacSHA512"})
    void aSignedPushMakesTheFeedDueAndItsHubRelied(String method, String algorithm) {
        subscribed(864_000);
        assertThat(desk.leaseHolds(FEED.getFeedId())).isFalse();

        assertThat(hub.push(method + "=" + sign(algorithm, hub.last().get("hub.secret"))))
                .isEqualTo(202);

        assertThat(hurried).containsExactly(FEED.getFeedId());
        assertThat(desk.leaseHolds(FEED.getFeedId())).isTrue();
        assertThat(relied).containsExactly(Optional.of(HUB));
        assertThat(lease().getLastPushAt()).contains(time.instant());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(
            value = {"''", "sha256=", "sha256=00ff", "md5=0123", "sha256=keinHex", "sha256", "=ab"},
            ignoreLeadingAndTrailingWhitespace = false)
    void aPushThatIsNotSignedRightIsAnsweredTheSameAndNotHeard(String signature) {
        subscribed(3600);

        assertThat(hub.push(signature)).isEqualTo(202);

        assertThat(hurried).isEmpty();
        assertThat(desk.leaseHolds(FEED.getFeedId())).isFalse();
        assertThat(metrics.find("newswatch.ingest.hub.pushes").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum())
                .isEqualTo(1);
        assertThat(metrics.find("newswatch.ingest.hub.pushes")
                        .tag("result", "taken")
                        .counter())
                .isNull();
    }

    @Test
    void aSignatureOfAnotherBodyOrFeedDoesNotCount() {
        subscribed(3600);
        String secret = hub.last().get("hub.secret");

        desk.push(hub.path(), "sha256=" + sign("HmacSHA256", secret), "<other/>".getBytes(StandardCharsets.UTF_8));
        desk.push("another-path", "sha256=" + sign("HmacSHA256", secret), BODY);
        time.settle();

        assertThat(hurried).isEmpty();
        assertThat(new HubKeys(new byte[16]).secret("a", HUB)).isNotEqualTo(new HubKeys(new byte[16]).secret("b", HUB));
    }

    @Test
    void pushesInARowMakeTheFeedDueOnceAMinuteAndAreReplayedInVain() {
        subscribed(864_000);
        for (int i = 0; i < 100; i++) {
            hub.push(signed());
            time.pass(Duration.ofSeconds(3));
        }
        time.pass(Duration.ofMinutes(5));

        assertThat(hurried).hasSizeBetween(5, 6);
        assertThat(hub.keeps).isLessThan(5);
    }

    @Test
    void renewsAtFourFifthsOfTheLeaseSoThatItNeverEnds() {
        subscribed(1000);
        time.pass(Duration.ofSeconds(799));
        assertThat(hub.asked).hasSize(1);

        time.pass(Duration.ofSeconds(2));
        assertThat(hub.asked).hasSize(2);
        assertThat(desk.hub(FEED.getFeedId())).contains(HUB);
        assertThat(hub.verify("subscribe", 1000)).isEqualTo("200 frage");
        time.pass(Duration.ofSeconds(700));
        assertThat(desk.hub(FEED.getFeedId())).contains(HUB);
    }

    @Test
    void aHubThatDiesIsAskedLessAndLessAndPollingGoesOn() {
        subscribed(864_000);
        hub.push(signed());
        assertThat(relied).containsExactly(Optional.of(HUB));
        hub.status = 500;

        time.pass(Duration.ofDays(20));

        assertThat(desk.leaseHolds(FEED.getFeedId())).isFalse();
        assertThat(desk.hub(FEED.getFeedId())).isEmpty();
        assertThat(relied).containsExactly(Optional.of(HUB), Optional.empty());
        assertThat(hub.asked).hasSizeBetween(10, 25);

        hub.status = 202;
        int before = hub.asked.size();
        while (hub.asked.size() == before) {
            time.pass(Duration.ofMinutes(1));
        }
        assertThat(hub.verify("subscribe", 3600)).isEqualTo("200 frage");
        assertThat(lease().getConsecutiveFailures()).isZero();
    }

    @Test
    void aSilentHubIsNotReliedOnForLong() {
        subscribed(8_640_000);
        hub.push(signed());
        time.pass(Duration.ofDays(2));
        hub.push(signed());
        time.pass(Duration.ofDays(2));
        assertThat(relied).containsExactly(Optional.of(HUB));

        time.pass(Duration.ofDays(2));

        assertThat(relied).containsExactly(Optional.of(HUB), Optional.empty());
        hub.push(signed());
        assertThat(desk.leaseHolds(FEED.getFeedId())).isTrue();
    }

    @Test
    void aHubThatDidNotTellOfNewsIsNotReliedOnUntilItPushesAgain() {
        subscribed(864_000);
        hub.push(signed());
        desk.foundWithoutHint(FEED.getFeedId());
        assertThat(desk.leaseHolds(FEED.getFeedId()))
                .as("it had no time to tell")
                .isTrue();

        time.pass(Duration.ofHours(1));
        desk.foundWithoutHint(FEED.getFeedId());

        assertThat(desk.leaseHolds(FEED.getFeedId())).isFalse();
        hub.push(signed());
        assertThat(desk.leaseHolds(FEED.getFeedId())).isTrue();
    }

    @Test
    void aHubThatNeverVerifiesHasFailed() {
        desk.feedRead(FEED, List.of(HUB), Optional.empty());
        time.pass(Duration.ofMinutes(11));

        assertThat(lease().getConsecutiveFailures()).isEqualTo(1);
        assertThat(hub.verify("subscribe", 3600)).as("too late").isEqualTo("404 ");
        time.pass(Duration.ofMinutes(10));
        assertThat(hub.asked).hasSize(2);
    }

    @Test
    void aDenialEndsTheLeaseAndIsAskedAgainAfterADay() {
        subscribed(864_000);

        assertThat(hub.verify("denied", 0)).isEqualTo("200 ");

        assertThat(desk.hub(FEED.getFeedId())).isEmpty();
        time.pass(Duration.ofHours(23));
        assertThat(hub.asked).hasSize(1);
        time.pass(Duration.ofMinutes(65));
        assertThat(hub.asked).hasSize(2);
    }

    @Test
    void anotherHubOfTheFeedHasItsTurnWhereOneRefuses() {
        hub.status = 503;
        desk.feedRead(FEED, List.of(HUB, "https://zweiter.example/hub"), Optional.empty());
        hub.status = 202;
        time.pass(Duration.ofMinutes(10));

        assertThat(hub.addresses).containsExactly(HUB, "https://zweiter.example/hub");
    }

    @Test
    void anEndedFeedIsUnsubscribedAndItsPushesAreOver() {
        subscribed(864_000);
        String signature = signed();

        desk.feedEnded(FEED.getFeedId());
        time.settle();

        assertThat(hub.last()).containsEntry("hub.mode", "unsubscribe").doesNotContainKey("hub.secret");
        assertThat(kept).isEmpty();
        assertThat(hub.verify("subscribe", 3600)).isEqualTo("404 ");
        assertThat(hub.verify("unsubscribe", 0)).isEqualTo("200 frage");
        assertThat(hub.push(signature)).isEqualTo(410);
        time.pass(Duration.ofHours(2));
        assertThat(hub.push(signature)).isEqualTo(404);
        assertThat(hurried).isEmpty();
    }

    @Test
    void aFeedThatNamesNoUsableHubIsLeftToPolling() {
        desk.feedRead(FEED, List.of(), Optional.empty());
        desk.feedRead(FEED, List.of("ftp://hub.example/", "kein hub", "//hub"), Optional.empty());

        assertThat(hub.asked).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void afterARestartTheLeaseHoldsAndIsRenewedInTime() {
        subscribed(1000);
        hub.push(signed());
        HubLease before = lease();

        HubDesk restarted = desk();
        restarted.restore(before);
        hub.talkTo = restarted;

        assertThat(restarted.leaseHolds(FEED.getFeedId())).isTrue();
        hurried.clear();
        assertThat(hub.push(signed())).isEqualTo(202);
        assertThat(hurried).containsExactly(FEED.getFeedId());
        hub.asked.clear();
        time.pass(Duration.ofSeconds(801));
        assertThat(hub.asked).isNotEmpty();
    }

    private HubDesk desk() {
        return new HubDesk(new HubParts(
                hub::answer,
                time,
                "https://wir.example/in",
                new HubKeys("ein ziemlich langes Geheimnis".getBytes(StandardCharsets.UTF_8)),
                (feedId, lease) -> {
                    hub.keeps++;
                    lease.ifPresentOrElse(record -> kept.put(feedId, record), () -> kept.remove(feedId));
                },
                new HubParts.Watcher() {
                    @Override
                    public void hurry(String feedId) {
                        hurried.add(feedId);
                    }

                    @Override
                    public void hub(String feedId, Optional<String> address) {
                        relied.add(address);
                    }
                },
                metrics));
    }

    private void subscribed(int leaseSeconds) {
        hub.talkTo = desk;
        desk.feedRead(FEED, List.of(HUB), Optional.empty());
        assertThat(hub.verify("subscribe", leaseSeconds)).isEqualTo("200 frage");
        hub.keeps = 0;
    }

    private HubLease lease() {
        return Optional.ofNullable(kept.get(FEED.getFeedId())).orElseThrow();
    }

    private String signed() {
        return "sha256=" + sign("HmacSHA256", hub.secret);
    }

    private static String sign(String algorithm, @Nullable String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(String.valueOf(secret).getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(BODY));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A hub that knows what it was asked last. */
    private final class Hub {
        private final List<Map<String, String>> asked = new ArrayList<>();
        private final List<String> addresses = new ArrayList<>();
        private int status = 202;
        private int keeps;
        private String secret = "";
        private @Nullable HubDesk talkTo;

        CompletableFuture<Fetch> answer(Request request) {
            Map<String, String> form = new LinkedHashMap<>();
            for (String field : request.form().orElse("").split("&")) {
                String[] parts = field.split("=", 2);
                form.put(decode(parts[0]), decode(parts[1]));
            }
            asked.add(form);
            addresses.add(request.url());
            secret = form.getOrDefault("hub.secret", secret);
            return CompletableFuture.completedFuture(SmallWeb.answer(status, request.url(), ""));
        }

        private String decode(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }

        Map<String, String> last() {
            return asked.get(asked.size() - 1);
        }

        String path() {
            String callback = last().getOrDefault("hub.callback", "");
            return callback.substring(callback.lastIndexOf('/') + 1);
        }

        private HubDesk other() {
            HubDesk chosen = talkTo;
            return chosen == null ? desk : chosen;
        }

        String verify(String mode, long seconds) {
            return verify(path(), mode, last().getOrDefault("hub.topic", ""), seconds);
        }

        String verify(String path, String mode, String topic, long seconds) {
            Map<String, String> query = Map.of(
                    "hub.mode",
                    mode,
                    "hub.topic",
                    topic,
                    "hub.challenge",
                    "frage",
                    "hub.lease_seconds",
                    Long.toString(seconds));
            CompletableFuture<CallbackAnswer> answer =
                    other().verify(path, Verification.of(query::get).orElseThrow());
            time.settle();
            return answer.join().status() + " " + answer.join().body();
        }

        int push(String signature) {
            int answered = other().push(path(), signature, BODY).status();
            time.settle();
            return answered;
        }
    }
}

package newswatch.ingest.poll;

import static newswatch.ingest.poll.Watching.FEED;
import static newswatch.ingest.poll.Watching.feed;
import static newswatch.ingest.poll.Watching.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.SmallWeb;
import newswatch.ingest.hub.HubDesk;
import newswatch.ingest.hub.HubKeys;
import newswatch.ingest.hub.HubParts;
import newswatch.ingest.hub.Verification;
import org.junit.jupiter.api.Test;

/** A watch and a hub desk together, in virtual time. */
class WatchWithHubTest {

    private static final String HUB = "https://hub.example/";
    private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

    private final Watching it = new Watching();
    private final SmallWeb hubWeb = new SmallWeb().with(HUB, SmallWeb.answer(202, HUB, ""));
    private final HubDesk desk = new HubDesk(new HubParts(
            hubWeb,
            it.timeline,
            "https://wir.example",
            new HubKeys(new byte[32]),
            (feedId, lease) -> {},
            new HubParts.Watcher() {
                @Override
                public void hurry(String feedId) {
                    it.watch.hurry(feedId);
                }

                @Override
                public void hub(String feedId, Optional<String> hub) {
                    it.watch.hub(feedId, hub);
                }
            },
            new SimpleMeterRegistry()));

    @Test
    void aPushBringsTheNewsAtOnceAndPollingBecomesRare() {
        serve("\"v1\"", item("/a", "Erster", ""));
        listen();
        it.page("/a").page("/b").start(feed(FEED)).pass(Duration.ofSeconds(10));
        verify();
        it.pass(Duration.ofMinutes(3));
        int before = it.web.visits(FEED).size();
        serve("\"v2\"", item("/b", "Zweiter", ""), item("/a", "Erster", ""));

        push();
        it.pass(Duration.ofSeconds(30));

        assertThat(it.web.visits(FEED)).hasSize(before + 1);
        assertThat(it.articles()).hasSize(2);
        push();
        it.pass(Duration.ofMinutes(5));
        assertThat(it.health().getHub()).contains(HUB);
        int asked = it.web.visits(FEED).size();
        it.pass(Duration.ofHours(24));
        assertThat(it.web.visits(FEED).size() - asked).isBetween(1, 5);
    }

    @Test
    void aFeedThatEndsLeavesItsHub() {
        serve("\"v1\"", item("/a", "Erster", ""));
        listen();
        it.page("/a").start(feed(FEED)).pass(Duration.ofSeconds(10));
        verify();

        it.watch.subscription(feed(FEED).getFeedId(), Optional.empty());
        it.pass(Duration.ofMinutes(1));

        assertThat(form()).contains("hub.mode=unsubscribe");
    }

    private void serve(String etag, String... items) {
        it.web.page(FEED, "application/rss+xml", Watching.rss(items), "etag", etag, "link", "<" + HUB + ">; rel=hub");
    }

    private void listen() {
        it.watch.listen(new FeedListener() {
            @Override
            public void read(FeedSubscription feed, List<String> hubs, Optional<String> self, int fresh) {
                desk.feedRead(feed, hubs, self);
            }

            @Override
            public void ended(String feedId) {
                desk.feedEnded(feedId);
            }
        });
    }

    private String form() {
        return hubWeb.requests().get(hubWeb.requests().size() - 1).form().orElse("");
    }

    private String path() {
        return form().replaceAll("(?s).*hub%2F([A-Za-z0-9_-]+).*", "$1");
    }

    private void verify() {
        var answer = desk.verify(
                path(),
                Verification.of(Map.of(
                                "hub.mode", "subscribe",
                                "hub.topic", FEED,
                                "hub.challenge", "frage",
                                "hub.lease_seconds", "864000")::get)
                        .orElseThrow());
        it.timeline.settle();
        assertThat(answer.join().status()).isEqualTo(200);
    }

    private void push() {
        String secret = form().replaceAll("(?s).*hub\\.secret=([0-9a-f]+).*", "$1");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            desk.push(path(), "sha256=" + HexFormat.of().formatHex(mac.doFinal(BODY)), BODY);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        it.timeline.settle();
    }
}

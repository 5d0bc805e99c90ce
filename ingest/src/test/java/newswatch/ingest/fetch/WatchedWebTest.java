package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import newswatch.ingest.fetch.Fetch.Kind;
import newswatch.ingest.time.ManualTimeline;
import org.junit.jupiter.api.Test;

class WatchedWebTest {

    @Test
    void tellsWhatCameOfEveryFetch() {
        ManualTimeline timeline = new ManualTimeline();
        CompletableFuture<Fetch> answer = new CompletableFuture<>();
        List<String> told = new ArrayList<>();
        WatchedWeb web = new WatchedWeb(
                request -> answer,
                timeline,
                (urgency, outcome, took, bytes) -> told.add("%s %s %s %d".formatted(urgency, outcome, took, bytes)));
        CompletableFuture<Fetch> first = web.fetch(Request.page("https://a.example/"));
        timeline.advance(Duration.ofSeconds(3));
        answer.complete(FakeWeb.answer(200, "Hallo"));
        first.join();
        new WatchedWeb(
                        request -> CompletableFuture.completedFuture(new Fetch.NoAnswer(Kind.BAD_ADDRESS, "")),
                        timeline,
                        (urgency, outcome, took, bytes) -> told.add(outcome))
                .fetch(Request.page("https://a.example/"))
                .join();
        new WatchedWeb(
                        request -> CompletableFuture.completedFuture(FakeWeb.answer(304, "")),
                        timeline,
                        (urgency, outcome, took, bytes) -> told.add(outcome))
                .fetch(Request.page("https://a.example/"))
                .join();

        assertThat(told).containsExactly("PAGE 2xx PT3S 5", "bad_address", "not_modified");
    }
}

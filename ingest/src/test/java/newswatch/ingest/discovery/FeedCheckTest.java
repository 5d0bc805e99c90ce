package newswatch.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import newswatch.ingest.SmallWeb;
import newswatch.ingest.fetch.Fetch;
import org.junit.jupiter.api.Test;

class FeedCheckTest {

    private static final String URL = "https://blatt.example/rss";

    private final SmallWeb web = new SmallWeb();

    @Test
    void tellsWhatIsInAFeedAndHowItsServerTreatsAsking() {
        web.with(
                URL,
                """
                <rss version="2.0"><channel><title>Blatt</title><language>de</language>
                <item><guid>1</guid><title>Brücke</title><pubDate>Mon, 23 Nov 2026 10:00:00 +0100</pubDate></item>
                <item><guid>2</guid><title>Haushalt</title></item></channel></rss>""",
                "ETag",
                "W/\"a-1\"",
                "Content-Type",
                "application/rss+xml; charset=utf-8",
                "Link",
                "<https://hub.example/>; rel=\"hub\", </rss>; rel=self",
                "tdm-reservation",
                "1");

        CheckReport report = check();

        assertThat(report.broken()).isFalse();
        assertThat(report.explanation()).isEqualTo("The feed can be read and holds 2 items.");
        CheckReport.Content content = report.content().orElseThrow();
        assertThat(content.format()).isEqualTo("rss-2.0");
        assertThat(content.encoding()).isEqualTo("UTF-8");
        assertThat(content.dated()).isEqualTo(1);
        assertThat(content.newest()).contains(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(content.hubs()).containsExactly("https://hub.example/");
        assertThat(content.self()).contains(URL);
        assertThat(report.answer().orElseThrow().headers())
                .containsEntry("etag", "W/\"a-1\"")
                .containsEntry("tdm-reservation", "1");
        assertThat(report.rights()).contains("reserved (header): only title, address and times are kept");
        assertThat(web.urls()).containsExactly(URL);
    }

    @Test
    void aPageAnErrorAndNoAnswerAreBroken() {
        web.with(URL, "<html><p>Wartungsarbeiten</p></html>");
        assertThat(check().broken()).isTrue();
        assertThat(check().explanation()).contains("web page");

        web.with(URL, SmallWeb.answer(503, URL, "", "Retry-After", "120"));
        assertThat(check().explanation()).isEqualTo("The server answers with status 503.");
        assertThat(check().answer().orElseThrow().headers()).containsEntry("retry-after", "120");

        web.with(URL, new Fetch.NoAnswer(Fetch.Kind.DISALLOWED, "robots.txt does not allow it."));
        assertThat(check().broken()).isTrue();
        assertThat(check().explanation()).isEqualTo("robots.txt does not allow it.");
    }

    private CheckReport check() {
        return new FeedCheck(web, (url, headers) -> CompletableFuture.completedFuture(rights()))
                .check(URL)
                .join();
    }

    private static Rights rights() {
        return Rights.newBuilder()
                .setTextUse(TextUse.METADATA_ONLY)
                .setSaidIn(List.of("header"))
                .setCheckedAt(Instant.EPOCH)
                .build();
    }
}

package newswatch.dashboard;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedStatus;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.dashboard.live.LiveNews;
import newswatch.dashboard.web.WebServer;

/**
 * Serves invented stories, to look at the page: {@code SamplePage <port> <seconds between new stories, 0 for none>}.
 */
public final class SamplePage {

    private static final List<String> HEADLINES = List.of(
            "Ölpreis fällt den dritten Tag in Folge",
            "Österreichs Regierung kündigt Förderung für Wärmepumpen an",
            "<script>alert('x')</script> Überschrift mit <b>Markup</b>",
            "Größter Hafen des Landes schließt für zwei Tage",
            "خبر عاجل: عنوان من اليمين إلى اليسار",
            "\u202Eegakcart\u202C 🚀👩‍👩‍👧 Emoji und Richtungszeichen",
            "Sehr lange Überschrift über ein Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftstreffen");

    private SamplePage() {}

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        LiveNews news = new LiveNews(2000, new SimpleMeterRegistry());
        Instant now = Instant.now();
        for (int i = 0; i < HEADLINES.size(); i++) {
            news.story(SampleStories.plain("s-" + i, HEADLINES.get(i), now.minusSeconds(3000L * (i + 1)))
                    .setLead("Das Wichtigste in einem Satz: Es gibt nichts Genaueres zu sagen, außer dass es so ist.")
                    .build());
        }
        news.story(SampleStories.bridge(now.minusSeconds(1200)));
        feeds(news, now);
        news.deadLetter(
                "news.deadletter.ingest.v1",
                0,
                7,
                DeadLetter.newBuilder()
                        .setStage(Stage.INGEST)
                        .setReason(Reason.NO_TEXT)
                        .setDetail("The page holds no article text.")
                        .setInput("https://elbbote.example/video/1")
                        .setOccurredAt(now.minusSeconds(500))
                        .build());
        news.caughtUp();
        WebServer server = new WebServer(
                new WebServer.Address("127.0.0.1", Integer.parseInt(args[0]), List.of()),
                news,
                new SampleArchive(),
                new SimpleMeterRegistry());
        server.start();
        long pause = Long.parseLong(args[1]);
        for (int i = 0; ; i++) {
            TimeUnit.SECONDS.sleep(pause == 0 ? 3600 : pause);
            news.story(SampleStories.plain("s-live-" + i, "Eilmeldung " + i + ": Etwas ist geschehen", Instant.now())
                    .build());
        }
    }

    private static void feeds(LiveNews news, Instant now) {
        news.feed(SampleStories.feed("elbbote", FeedStatus.OK, now));
        news.feed(SampleStories.feedBuilder("tagespost", FeedStatus.UNCHANGED, now.minusSeconds(240))
                .setName("Tagespost <b>Übersicht</b>")
                .setExplanation("The feed has not changed since it was last read.")
                .setLastSuccessAt(now.minusSeconds(240))
                .setIntervalSeconds(1800)
                .setPollsTotal(812)
                .setNotModifiedTotal(640)
                .setHub("https://hub.example/")
                .build());
        news.feed(SampleStories.feedBuilder("rundfunk", FeedStatus.FAILING, now.minusSeconds(900))
                .setLastSuccessAt(now.minusSeconds(260_000))
                .setConsecutiveFailures(9)
                .setIntervalSeconds(86_400)
                .build());
        news.feed(SampleStories.feedBuilder("inselblatt", FeedStatus.THROTTLED, now.minusSeconds(60))
                .setExplanation("The site asks for patience until 23:40 (status 429).")
                .setWarnings(List.of("3 items have no date.", "The XML had to be repaired: line 12."))
                .setMovedTo("https://insel.example/neu/sehr/lange/adresse/die/kaum/in/eine/zeile/passt/feed.xml")
                .build());
        news.feed(SampleStories.feedBuilder("archivpost", FeedStatus.GONE, now.minusSeconds(90_000))
                .setExplanation("The server says that this feed is gone for good.")
                .build());
        for (int i = 0; i < 40; i++) {
            news.feed(SampleStories.feedBuilder("lokal-" + i, FeedStatus.OK, now.minusSeconds(30L * i))
                    .setLastSuccessAt(now.minusSeconds(30L * i))
                    .setIntervalSeconds(300 + 60 * i)
                    .build());
        }
    }
}

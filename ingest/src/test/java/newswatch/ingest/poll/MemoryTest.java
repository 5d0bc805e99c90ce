package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.text.Sha256;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedStatus;
import newswatch.contract.KnownItem;
import newswatch.contract.PageState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void givesBackWhatItWasGiven() {
        Memory memory = new Memory();
        FeedState state = state("f1", 100);
        PageState page = page(1);
        FeedHealth health = health("f1");

        memory.remember(state);
        memory.remember(health);
        memory.remember(page);

        assertThat(memory.feeds().state("f1")).isEqualTo(state);
        assertThat(memory.feeds().health("f1")).contains(health);
        assertThat(memory.pages().page(page.getArticleId())).contains(page);
    }

    @Test
    void keepsItemsThatSomeoneElseHasNamed() {
        Memory memory = new Memory();
        FeedState strange = FeedState.newBuilder(state("f1", 1))
                .setKnownItems(List.of(KnownItem.newBuilder()
                        .setArticleId("nicht hex")
                        .setFingerprint("")
                        .build()))
                .build();

        memory.remember(strange);

        assertThat(memory.feeds().state("f1")).isEqualTo(strange);
    }

    /** 10,000 feeds with 100 known items each and 300,000 pages must leave room in a heap of 512 MB. */
    @Tag("slow")
    @Test
    void tenThousandFeedsAndTheirPagesFitIn256Megabytes() {
        long before = used();
        Memory memory = new Memory();
        DueQueue due = new DueQueue();
        for (int i = 0; i < 10_000; i++) {
            memory.remember(state(Sha256.prefixOf("feed" + i, 16), 100));
            memory.remember(health(Sha256.prefixOf("feed" + i, 16)));
        }
        for (int i = 0; i < 300_000; i++) {
            PageState page = page(i);
            memory.remember(page);
            due.put(page.getArticleId(), page.getNextAttemptAt().plusSeconds(i));
        }
        long megabytes = (used() - before) >> 20;
        System.out.printf("10,000 feeds and 300,000 pages take %d MB%n", megabytes);

        assertThat(megabytes).isLessThan(256);
        assertThat(memory.pages().size()).isEqualTo(300_000);
        assertThat(due.next()).isPresent();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static FeedState state(String feedId, int items) {
        List<KnownItem> known = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            known.add(KnownItem.newBuilder()
                    .setArticleId(Sha256.prefixOf(feedId + i, 16))
                    .setFingerprint(Sha256.prefixOf(feedId + i, 8))
                    .build());
        }
        return FeedState.newBuilder()
                .setFeedId(feedId)
                .setEtag("\"5f3c-6a1\"")
                .setLastModified("Mon, 23 Nov 2026 19:00:00 GMT")
                .setNextAttemptAt(NOW)
                .setConsecutiveFailures(0)
                .setArticlesTotal(1234)
                .setKnownItems(known)
                .build();
    }

    private static FeedHealth health(String feedId) {
        return FeedHealth.newBuilder()
                .setFeedId(feedId)
                .setUrl("https://www.beispielblatt-%s.example/politik/rss.xml".formatted(feedId.substring(0, 2)))
                .setStatus(FeedStatus.OK)
                .setExplanation("The feed has 30 items, 2 of them new or changed.")
                .setLastAttemptAt(NOW)
                .setNextAttemptAt(NOW)
                .setConsecutiveFailures(0)
                .setItemsInFeed(30)
                .setArticlesTotal(1234)
                .build();
    }

    private static PageState page(int i) {
        String words = Sha256.of("page" + i);
        String url = "https://www.beispielblatt.example/politik/inland/kabinett-beschliesst-%s-%d.html"
                .formatted(words.substring(0, 20), i);
        return PageState.newBuilder()
                .setArticleId(Sha256.prefixOf(url, 16))
                .setFeedId(Sha256.prefixOf("feed" + i % 10_000, 16))
                .setUrl(url)
                .setCanonicalUrl(url)
                .setExternalId(url)
                .setTitle("Kabinett beschließt Gesetz zur %s nach langem Streit".formatted(words.substring(20, 32)))
                .setSummary(
                        "Die Regierung hat am Mittwoch ein Gesetz beschlossen, das %s regelt. Die Opposition kündigt an, vor Gericht zu ziehen. %s"
                                .formatted(words.substring(32, 44), words.substring(44)))
                .setAuthors(List.of("Anna Beispiel"))
                .setPublishedAt(NOW)
                .setSeenAt(NOW)
                .setFetches(1)
                .setNextAttemptAt(NOW)
                .setEtag("\"%s\"".formatted(words.substring(0, 16)))
                .setBodySha256(words)
                .build();
    }
}

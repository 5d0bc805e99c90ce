package newswatch.ingest.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.contract.FeedSubscription;
import newswatch.contract.PageState;
import newswatch.contract.RawArticle;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.page.PageRights.Verdict;

/**
 * What a look at a page leads to. Pure.
 *
 * @param before what was known before it
 * @param now time of the answer
 */
record PageLook(PagePolicy policy, FeedSubscription feed, PageState before, Instant now) {

    private static final int LATER_SUMMARY_CHARS = 500;

    /** Whether the article has left already, and this is one of the later looks. */
    boolean isLater() {
        return before.getFetches() > 0;
    }

    /** Nothing has changed. */
    Delivery unchanged() {
        return next(PageState.newBuilder(before), false).build();
    }

    /**
     * The page is there, in a version not seen before. A wall is no article: at the first look the feed's own text
     * stands for it, later nothing does.
     */
    Delivery page(PageReading.Page page, Verdict verdict) {
        PageState.Builder after = PageState.newBuilder(before)
                .setEtag(page.headers().etag().orElse(null))
                .setLastModified(page.headers().lastModified().orElse(null))
                .setBodySha256(page.sha256());
        Delivery.Builder delivery = next(after, verdict.isReserved());
        if (verdict.isWall()) {
            return isLater() ? delivery.build() : leaving(delivery, ownText(), verdict, "The page shows a wall.");
        }
        return leaving(delivery, Optional.of(page.text()), verdict, "");
    }

    /**
     * The page was not to be had.
     *
     * @return empty if it is given up, and the article has still to leave by {@link #withoutPage}
     */
    Optional<Delivery> missing(PageReading.Missing missing) {
        boolean throttled = missing.trouble() == PageReading.Trouble.THROTTLED;
        if (isLater() && !throttled) {
            boolean over = missing.trouble() != PageReading.Trouble.PASSING;
            return Optional.of(next(PageState.newBuilder(before), over).build());
        }
        Optional<Instant> again = policy.retry(before, missing, now);
        if (again.isEmpty() && isLater()) {
            return Optional.of(end().build());
        }
        return again.map(time -> Delivery.builder()
                .page(PageState.newBuilder(before)
                        .setConsecutiveFailures(before.getConsecutiveFailures() + 1)
                        .setNextAttemptAt(time)
                        .build())
                .build());
    }

    /** The page is given up: the feed's own text is the article, or there is none. */
    Delivery withoutPage(PageReading.Missing missing, Verdict verdict) {
        boolean over = missing.trouble() != PageReading.Trouble.PASSING;
        return leaving(next(PageState.newBuilder(before), over), ownText(), verdict, missing.explanation());
    }

    /** Feeds that are enough by themselves, and items that have no page. */
    static Delivery.Builder ofFeed(
            Delivery.Builder delivery, FeedSubscription feed, PageState item, Verdict verdict, Instant now) {
        Optional<ArticleText> own = ArticleText.own(item.getContent(), item.getSummary());
        leave(delivery, feed, item, own, verdict, "The item has neither a usable address nor a text of its own.", now);
        return delivery;
    }

    private Optional<ArticleText> ownText() {
        return ArticleText.own(before.getContent(), before.getSummary());
    }

    private Delivery leaving(Delivery.Builder delivery, Optional<ArticleText> text, Verdict verdict, String trouble) {
        leave(delivery, feed, before, text, verdict, trouble + " The feed has no text of its own.", now);
        return delivery.build();
    }

    /** The article, or why there is none: exactly one of them. */
    private static void leave(
            Delivery.Builder delivery,
            FeedSubscription feed,
            PageState item,
            Optional<ArticleText> text,
            Verdict verdict,
            String trouble,
            Instant now) {
        boolean metadata = text.isEmpty() && (verdict.isWall() || verdict.isReserved());
        RawArticle article = ArticleRecords.article(feed, item, text.orElseGet(ArticleText::none), verdict, now);
        if ((text.isPresent() || metadata) && ArticleRecords.isWorthALook(article)) {
            delivery.articles(List.of(article));
        } else {
            delivery.deadLetters(List.of(ArticleRecords.deadLetter(feed, item, trouble.strip(), now)));
        }
    }

    /** The next look, or the end. */
    private Delivery.Builder next(PageState.Builder after, boolean over) {
        Optional<Instant> look = over ? Optional.empty() : policy.nextLook(before, now);
        return look.map(time -> Delivery.builder()
                        .page(after.setFetches(before.getFetches() + 1)
                                .setConsecutiveFailures(0)
                                .setNextAttemptAt(time)
                                .setContent(null)
                                .setSummary(Cut.to(before.getSummary(), LATER_SUMMARY_CHARS)
                                        .orElse(null))
                                .build()))
                .orElseGet(this::end);
    }

    private Delivery.Builder end() {
        return Delivery.builder().endedPage(before.getArticleId());
    }
}

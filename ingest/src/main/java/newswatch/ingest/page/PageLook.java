package newswatch.ingest.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.contract.FeedSubscription;
import newswatch.contract.PageState;
import newswatch.contract.RawArticle;
import newswatch.ingest.fetch.Fetch;
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
     * When the article waits a little for a page that is missing of it.
     *
     * @return empty if it leaves as it is, by {@link #pages}
     */
    Optional<Delivery> wait(PageSet pages) {
        return isLater() || pages.verdict().isReserved()
                ? Optional.empty()
                : pages.lack()
                        .flatMap(lack -> policy.retryFurther(before, lack.why(), now))
                        .map(this::again);
    }

    /**
     * The page is there, or several are, in a version not seen before. A wall is no article: at the first look the
     * feed's own text stands for it, later nothing does. What has left with more pages is not replaced by fewer for
     * want of one.
     */
    Delivery pages(PageSet pages) {
        Verdict verdict = pages.verdict();
        Optional<PageReading.Missing> lack = pages.lack().map(PageSet.Lack::why);
        if (isLater() && lack.isPresent() && !verdict.isReserved() && pages.count() <= before.getPages()) {
            return stillLacking(lack.get());
        }
        Delivery.Builder delivery = next(after(pages), verdict.isReserved());
        if (verdict.isWall()) {
            return isLater() ? delivery.build() : leaving(delivery, ownText(), verdict, "The page shows a wall.");
        }
        return leaving(delivery, Optional.of(pages.text()), verdict, "");
    }

    /** Validators speak for one page; where there are several, all are read each time. */
    private PageState.Builder after(PageSet pages) {
        boolean one = pages.count() == 1 && pages.lack().isEmpty();
        Fetch.Headers headers = one ? pages.first().headers() : Fetch.Headers.none();
        return PageState.newBuilder(before)
                .setEtag(headers.etag().orElse(null))
                .setLastModified(headers.lastModified().orElse(null))
                .setBodySha256(pages.sha256())
                .setPages(pages.count());
    }

    private Delivery stillLacking(PageReading.Missing missing) {
        Optional<Instant> again = missing.trouble() == PageReading.Trouble.THROTTLED
                ? policy.retry(before, missing, now)
                : Optional.empty();
        return again.map(this::again)
                .orElseGet(() -> next(PageState.newBuilder(before), false).build());
    }

    private Delivery again(Instant time) {
        return Delivery.builder()
                .page(PageState.newBuilder(before)
                        .setConsecutiveFailures(before.getConsecutiveFailures() + 1)
                        .setNextAttemptAt(time)
                        .build())
                .build();
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
        return again.map(this::again);
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

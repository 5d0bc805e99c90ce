package newswatch.ingest.page;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import newswatch.contract.Channel;
import newswatch.contract.ContentKind;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedSubscription;
import newswatch.contract.PageState;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.ingest.page.PageRights.Verdict;

/** Writes the records that an item ends in. Pure. */
final class ArticleRecords {

    private ArticleRecords() {}

    /**
     * An article. Where its owner reserves the use of the text, only title, address and times leave.
     *
     * @param page what is known of the item
     * @param now time of receipt; no source moves time ahead of it
     */
    static RawArticle article(FeedSubscription feed, PageState page, ArticleText found, Verdict verdict, Instant now) {
        ArticleText text = verdict.isReserved() ? ArticleText.none() : found;
        boolean metadata = verdict.isReserved();
        return RawArticle.newBuilder()
                .setArticleId(page.getArticleId())
                .setUrl(page.getUrl().isEmpty() ? null : page.getUrl())
                .setCanonicalUrl(page.getCanonicalUrl().orElse(null))
                .setExternalId(page.getExternalId().orElse(null))
                .setOutlet(feed.getOutlet())
                .setFeedId(feed.getFeedId())
                .setChannel(Channel.FEED)
                .setTitle(page.getTitle().orElse(null))
                .setSummary(metadata ? null : page.getSummary().orElse(null))
                .setAuthors(metadata ? List.of() : page.getAuthors())
                .setContentKind(text.kind())
                .setMediaType(text.mediaType().orElse(null))
                .setContent(ByteBuffer.wrap(text.bytes()))
                .setLanguageHint(feed.getLanguage().or(found::language).orElse(null))
                .setPublishedAt(page.getPublishedAt()
                        .map(time -> time.isAfter(now) ? now : time)
                        .orElse(null))
                .setIngestedAt(now)
                .setBackfill(page.getBackfill())
                .setAccess(verdict.access())
                .setRights(verdict.rights().orElse(null))
                .setFurtherPages(text.further())
                .setMissingPage(text.missing().orElse(null))
                .build();
    }

    /** Whether there is anything in an article at all. */
    static boolean isWorthALook(RawArticle article) {
        return article.getContentKind() != ContentKind.METADATA
                || article.getTitle().isPresent();
    }

    /** An item of which nothing came. */
    static DeadLetter deadLetter(FeedSubscription feed, PageState page, String trouble, Instant now) {
        return DeadLetter.newBuilder()
                .setStage(Stage.INGEST)
                .setReason(Reason.FETCH_FAILED)
                .setDetail(trouble)
                .setInput(page.getUrl().isEmpty() ? feed.getUrl() : page.getUrl())
                .setOccurredAt(now)
                .build();
    }
}

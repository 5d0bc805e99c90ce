package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.ingest.fetch.RetryAfter;
import newswatch.ingest.outbox.Delivery;

/**
 * What a poll is to be remembered and shown by. Pure.
 *
 * @param feed the feed that was asked
 * @param before its state before the poll
 * @param itemsInFeed items of its last full answer before the poll
 * @param now time of the answer
 */
record PollRecords(PollSchedule schedule, FeedSubscription feed, FeedState before, int itemsInFeed, Instant now) {

    /** The feed has nothing new. */
    Delivery unchanged(int status) {
        FeedState after = success().build();
        FeedHealth health = health(after, FeedStatus.UNCHANGED, "The feed has not changed since it was last read.")
                .setHttpStatus(status)
                .build();
        return Delivery.of(List.of(), List.of(), after, health);
    }

    /** The feed was read to its end; the articles are the last portion. */
    Delivery full(FeedReading.Full full, Portion last, FeedState taken, int fresh) {
        int items = full.feed().items().size();
        FeedState after = success()
                .setEtag(full.headers().etag().orElse(null))
                .setLastModified(full.headers().lastModified().orElse(null))
                .setArticlesTotal(taken.getArticlesTotal())
                .setKnownItems(taken.getKnownItems())
                .build();
        FeedHealth health = health(
                        after,
                        FeedStatus.OK,
                        "The feed has %d items, %d of them new or changed.".formatted(items, fresh))
                .setHttpStatus(full.status())
                .setItemsInFeed(items)
                .build();
        return Delivery.of(last.articles(), last.deadLetters(), after, health);
    }

    /** The server says that the feed is gone. */
    Delivery gone(int status) {
        FeedState after = FeedState.newBuilder(before)
                .setConsecutiveFailures(before.getConsecutiveFailures() + 1)
                .setNextAttemptAt(schedule.afterGone(now))
                .build();
        FeedHealth health = health(after, FeedStatus.GONE, "The server says that this feed is gone for good.")
                .setHttpStatus(status)
                .build();
        return Delivery.of(List.of(), List.of(), after, health);
    }

    /**
     * The answer was of no use.
     *
     * @param knownAlready whether the last poll failed for the same reason; then there is no second dead letter
     */
    Delivery broken(FeedReading.Broken broken, boolean knownAlready) {
        int failures = before.getConsecutiveFailures() + 1;
        Optional<Duration> patience = broken.retryAfter().flatMap(value -> RetryAfter.parse(value, now));
        FeedState after = FeedState.newBuilder(before)
                .setConsecutiveFailures(failures)
                .setNextAttemptAt(schedule.afterFailure(now, interval(), failures, patience))
                .build();
        FeedHealth health = health(after, FeedStatus.FAILING, broken.explanation())
                .setHttpStatus(broken.status().orElse(null))
                .build();
        List<DeadLetter> letters = broken.notAFeed() && !knownAlready ? List.of(notAFeed(broken)) : List.of();
        return Delivery.of(List.of(), letters, after, health);
    }

    private DeadLetter notAFeed(FeedReading.Broken broken) {
        return DeadLetter.newBuilder()
                .setStage(Stage.INGEST)
                .setReason(Reason.NOT_A_FEED)
                .setDetail(broken.explanation())
                .setInput(feed.getUrl())
                .setOccurredAt(now)
                .build();
    }

    private FeedState.Builder success() {
        return FeedState.newBuilder(before)
                .setConsecutiveFailures(0)
                .setLastSuccessAt(now)
                .setNextAttemptAt(schedule.afterSuccess(now, interval()));
    }

    private Optional<Duration> interval() {
        return feed.getIntervalSeconds().map(Duration::ofSeconds);
    }

    private FeedHealth.Builder health(FeedState after, FeedStatus status, String explanation) {
        return FeedHealth.newBuilder()
                .setFeedId(feed.getFeedId())
                .setUrl(feed.getUrl())
                .setName(feed.getName().orElse(null))
                .setStatus(status)
                .setExplanation(explanation)
                .setLastAttemptAt(now)
                .setLastSuccessAt(after.getLastSuccessAt().orElse(null))
                .setNextAttemptAt(after.getNextAttemptAt())
                .setConsecutiveFailures(after.getConsecutiveFailures())
                .setItemsInFeed(itemsInFeed)
                .setArticlesTotal(after.getArticlesTotal());
    }
}

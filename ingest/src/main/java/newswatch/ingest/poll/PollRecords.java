package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.SubscriptionChange;

/**
 * What a poll is to be remembered and shown by. Pure.
 *
 * @param feed the feed that was asked
 * @param before its state before the poll
 * @param last how it was doing after the poll before
 * @param now time of the answer
 */
record PollRecords(WatchPolicy policy, FeedInfo feed, FeedState before, Optional<FeedHealth> last, Instant now) {

    /** A feed that has ended is not asked before this. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration GONE_FOR_GOOD = Duration.ofHours(47);
    private static final Duration DISALLOWED_PAUSE = Duration.ofHours(1);
    private static final Duration AUDIT_SLACK = Duration.ofMinutes(15);
    private static final int MOST_WARNINGS = 10;

    /**
     * A feed and what its surroundings say of it.
     *
     * @param origin where its subscription stems from
     * @param hub the hub that pushes its news
     * @param hasTwin whether another subscription has the address
     */
    record FeedInfo(FeedSubscription subscription, String origin, Optional<String> hub, Predicate<String> hasTwin) {

        String id() {
            return subscription.getFeedId();
        }

        /** What the user calls it; whoever gave it no name knows it by the feed's own title. */
        Optional<String> name() {
            return subscription.getName();
        }

        Optional<Duration> ownInterval() {
            return subscription.getIntervalSeconds().map(Duration::ofSeconds);
        }
    }

    /**
     * What the time of the next poll follows from.
     *
     * @param interval the feed's own pace
     * @param bound what the answer and the feed ask for at least
     * @param quiet when the feed asks not to be asked
     */
    private record Timing(Duration interval, Duration bound, QuietHours quiet) {}

    /** What a full reading brought. */
    record Read(FeedReading.Full full, Triage triage, boolean lied, List<String> warnings, boolean isWhole) {}

    /** The feed has nothing new. */
    Delivery unchanged(FeedReading.Unchanged unchanged) {
        Duration interval = new Pace(policy).next(interval(), 0, 0);
        FeedState.Builder after = success(asBefore(interval, unchanged.headers()), unchanged.movedTo())
                .setUnchangedInARow(before.getUnchangedInARow() + 1)
                .setNotModifiedTotal(before.getNotModifiedTotal() + 1);
        return unchanged(after.build(), unchanged.status());
    }

    /** The feed was sent in full, and nothing in it has changed. */
    Delivery same(FeedReading.Same same) {
        Duration interval = new Pace(policy).next(interval(), 0, 0);
        FeedState state = success(asBefore(interval, same.headers()), same.movedTo())
                .setEtag(same.headers().etag().orElse(null))
                .setLastModified(same.headers().lastModified().orElse(null))
                .setLastFullAt(now)
                .setUnchangedInARow(0)
                .build();
        return unchanged(state, 200);
    }

    private Delivery unchanged(FeedState state, int status) {
        return moved(
                state,
                health(state, FeedStatus.UNCHANGED, Words.unchanged(state))
                        .setHttpStatus(status)
                        .setWarnings(last.map(FeedHealth::getWarnings).orElse(List.of())));
    }

    /**
     * The feed was read to its end.
     *
     * @param articles how many articles and pages to come it brought in
     */
    Delivery full(Read read, KnownItems known, int articles) {
        int items = read.full().feed().items().size();
        int fresh = read.triage().fresh().size();
        int news = fresh + read.triage().changed().size();
        Duration interval = new Pace(policy).next(interval(), items, fresh);
        FeedReading.Full full = read.full();
        Timing timing =
                new Timing(interval, bound(full), QuietHours.of(full.feed().hints()));
        FeedState.Builder after = success(timing, full.movedTo())
                .setEtag(read.isWhole() ? full.headers().etag().orElse(null) : null)
                .setLastModified(read.isWhole() ? full.headers().lastModified().orElse(null) : null)
                .setLastFullAt(now)
                .setBodySha256(full.bodySha256())
                .setHintSeconds(
                        full.feed().hints().interval().map(PollRecords::seconds).orElse(null))
                .setUnchangedInARow(0)
                .setArticlesTotal(before.getArticlesTotal() + articles)
                .setKnownItems(known.toList(items))
                .setLongKnown(known.longKnown(items).bytes().orElse(null));
        if (read.lied()) {
            after.setLiarUntil(now.plus(Asking.DISTRUST));
        }
        FeedState state = after.build();
        FeedHealth.Builder health = health(
                        state,
                        FeedStatus.OK,
                        Words.full(items, news, read.triage().flood(), state))
                .setHttpStatus(full.httpStatus().orElse(null))
                .setName(feed.name().or(full.feed()::title).orElse(null))
                .setItemsInFeed(items)
                .setWarnings(read.warnings().stream().limit(MOST_WARNINGS).toList());
        return moved(state, health);
    }

    /** Whether an audit shows that the server has hidden news behind "not modified". */
    boolean hasLied(FeedReading.Full full, List<Triage.Sighting> fresh) {
        if (fresh.isEmpty()) {
            return false;
        }
        boolean sameValidators = before.getEtag().isPresent()
                ? before.getEtag().equals(full.headers().etag())
                : before.getLastModified().isPresent()
                        && before.getLastModified().equals(full.headers().lastModified());
        Instant hidden = before.getLastSuccessAt().orElse(now).minus(AUDIT_SLACK);
        return sameValidators
                || fresh.stream().anyMatch(sighting -> sighting.candidate()
                        .published()
                        .filter(time -> isHidden(time, hidden))
                        .isPresent());
    }

    /** Old enough that an honest server would have shown it at the last poll, new enough to be no archive. */
    private boolean isHidden(Instant published, Instant lastPoll) {
        return published.isBefore(lastPoll)
                && before.getLastFullAt().map(published::isAfter).orElse(false);
    }

    /** The server says that the feed is gone; people make mistakes, so it is believed after two days. */
    Delivery gone(int status) {
        Instant since = before.getGoneAt()
                .filter(time -> !time.isBefore(feed.subscription().getAddedAt()))
                .orElse(now);
        boolean believed = Duration.between(since, now).compareTo(GONE_FOR_GOOD) >= 0;
        Instant next = believed ? NEVER : now.plus(ONE_DAY);
        FeedState after = asked().setConsecutiveFailures(before.getConsecutiveFailures() + 1)
                .setGoneAt(since)
                .setNextAttemptAt(next)
                .build();
        String says = believed ? Words.gone(since) : Words.maybeGone(since, next);
        return delivery(
                after,
                health(after, believed ? FeedStatus.GONE : FeedStatus.FAILING, says)
                        .setHttpStatus(status));
    }

    /** The answer was of no use. */
    Delivery broken(FeedReading.Broken broken) {
        return switch (broken.kind()) {
            case THROTTLED -> throttled(broken);
            case DISALLOWED -> disallowed(broken);
            case TEMPORARY, SOFT, HARD -> failing(broken);
        };
    }

    private Delivery failing(FeedReading.Broken broken) {
        double weight = before.getFailureWeight() + broken.kind().weight();
        Instant next = new Pace(policy)
                .afterFailure(
                        now,
                        feed.id(),
                        currentInterval(),
                        weight,
                        broken.patience().orElse(Duration.ZERO));
        FeedState after = asked().setConsecutiveFailures(before.getConsecutiveFailures() + 1)
                .setFailureWeight(weight)
                .setNextAttemptAt(next)
                .build();
        FeedHealth.Builder health = health(after, FeedStatus.FAILING, Words.failing(broken.explanation(), after))
                .setHttpStatus(broken.httpStatus().orElse(null));
        return broken.notAFeed() && !failsAlready(broken.explanation())
                ? delivery(after, health, List.of(notAFeed(broken)))
                : delivery(after, health);
    }

    private Delivery throttled(FeedReading.Broken broken) {
        Instant next = new Pace(policy)
                .afterRefusal(
                        now, feed.id(), currentInterval(), broken.patience().orElse(Duration.ZERO));
        FeedState after = asked().setNextAttemptAt(next).build();
        return delivery(
                after,
                health(after, FeedStatus.THROTTLED, Words.throttled(broken.explanation(), after))
                        .setHttpStatus(broken.httpStatus().orElse(null)));
    }

    /** Asking again costs the site nothing before its robots.txt is read again. */
    private Delivery disallowed(FeedReading.Broken broken) {
        Duration interval = currentInterval();
        Duration pause = interval.compareTo(DISALLOWED_PAUSE) > 0 ? interval : DISALLOWED_PAUSE;
        FeedState after = asked().setNextAttemptAt(now.plus(pause)).build();
        return delivery(after, health(after, FeedStatus.DISALLOWED, Words.disallowed(broken.explanation(), after)));
    }

    private boolean failsAlready(String explanation) {
        return last.filter(health -> health.getStatus() == FeedStatus.FAILING
                        && health.getExplanation().startsWith(explanation))
                .isPresent();
    }

    private DeadLetter notAFeed(FeedReading.Broken broken) {
        return DeadLetter.newBuilder()
                .setStage(Stage.INGEST)
                .setReason(Reason.NOT_A_FEED)
                .setDetail(broken.explanation())
                .setInput(feed.subscription().getUrl())
                .setOccurredAt(now)
                .build();
    }

    private static Duration bound(FeedReading.Full full) {
        return longer(
                Freshness.of(full.headers()), full.feed().hints().interval().orElse(Duration.ZERO));
    }

    /** What the feed says of itself holds until it is read again. */
    private Timing asBefore(Duration interval, Fetch.Headers headers) {
        Duration hinted = Duration.ofSeconds(before.getHintSeconds().orElse(0));
        return new Timing(interval, longer(Freshness.of(headers), hinted), new QuietHours(before.getQuietHours()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Integer seconds(Duration time) {
        return (int) Math.min(time.toSeconds(), Integer.MAX_VALUE);
    }

    private Optional<Duration> interval() {
        return before.getIntervalSeconds().map(Duration::ofSeconds);
    }

    private Duration currentInterval() {
        return feed.ownInterval().or(this::interval).orElse(policy.first());
    }

    private FeedState.Builder asked() {
        return FeedState.newBuilder(FeedMemory.bare(before))
                .setKnownItems(before.getKnownItems())
                .setPollsTotal(before.getPollsTotal() + 1);
    }

    private FeedState.Builder success(Timing timing, Optional<String> answered) {
        Moving moving = Moving.after(before, answered, feed.subscription().getUrl(), now);
        return asked().setConsecutiveFailures(0)
                .setFailureWeight(0)
                .setGoneAt(null)
                .setLastSuccessAt(now)
                .setIntervalSeconds((int) Math.max(1, timing.interval().toSeconds()))
                .setQuietHours(timing.quiet().bits())
                .setMovedTo(moving.target().orElse(null))
                .setMovedConfirmations(moving.confirmations())
                .setNextAttemptAt(next(timing));
    }

    private Instant next(Timing timing) {
        Duration bound = timing.bound();
        Duration atLeast = feed.hub().isPresent() && bound.compareTo(Watch.WITH_HUB) < 0 ? Watch.WITH_HUB : bound;
        Pace pace = new Pace(policy);
        Instant next = pace.after(now, feed.id(), timing.interval(), atLeast, feed.ownInterval());
        return feed.ownInterval().isPresent() ? next : pace.spared(next, feed.id(), timing.quiet());
    }

    /** Lets the subscription follow its feed when that has been somewhere else for long enough. */
    private Delivery moved(FeedState state, FeedHealth.Builder health) {
        if (state.getMovedConfirmations() < Moving.CONFIRMATIONS
                || state.getMovedTo().isEmpty()) {
            return delivery(state, health);
        }
        String target = state.getMovedTo().get();
        FeedState.Builder after = FeedState.newBuilder(state).setMovedTo(null).setMovedConfirmations(0);
        if (feed.hasTwin().test(target)) {
            FeedState ended = after.setNextAttemptAt(NEVER).setGoneAt(now).build();
            return delivery(
                    ended,
                    health.setStatus(FeedStatus.GONE)
                            .setExplanation(Words.isTwin(target))
                            .setNextAttemptAt(NEVER));
        }
        FeedSubscription there =
                FeedSubscription.newBuilder(feed.subscription()).setUrl(target).build();
        String from = feed.subscription().getUrl();
        health.setUrl(target).setMovedTo(null).setExplanation(health.getExplanation() + Words.hasMoved(from));
        SubscriptionChange change = new SubscriptionChange(feed.id(), Optional.of(there), feed.origin());
        return delivery(after.build(), health).and(Delivery.of(List.of(change)));
    }

    private static Delivery delivery(FeedState after, FeedHealth.Builder health) {
        return delivery(after, health, List.of());
    }

    private static Delivery delivery(FeedState after, FeedHealth.Builder health, List<DeadLetter> letters) {
        return Delivery.builder()
                .state(after)
                .health(health.build())
                .deadLetters(letters)
                .build();
    }

    private FeedHealth.Builder health(FeedState after, FeedStatus status, String explanation) {
        return FeedHealth.newBuilder()
                .setFeedId(feed.id())
                .setUrl(feed.subscription().getUrl())
                .setName(feed.name().or(() -> last.flatMap(FeedHealth::getName)).orElse(null))
                .setStatus(status)
                .setExplanation(explanation)
                .setLastAttemptAt(now)
                .setLastSuccessAt(after.getLastSuccessAt().orElse(null))
                .setNextAttemptAt(after.getNextAttemptAt())
                .setConsecutiveFailures(after.getConsecutiveFailures())
                .setItemsInFeed(last.map(FeedHealth::getItemsInFeed).orElse(0))
                .setArticlesTotal(after.getArticlesTotal())
                .setIntervalSeconds(feed.subscription()
                        .getIntervalSeconds()
                        .or(after::getIntervalSeconds)
                        .orElse(null))
                .setPollsTotal(after.getPollsTotal())
                .setNotModifiedTotal(after.getNotModifiedTotal())
                .setMovedTo(after.getMovedTo().orElse(null))
                .setHub(feed.hub().orElse(null));
    }
}

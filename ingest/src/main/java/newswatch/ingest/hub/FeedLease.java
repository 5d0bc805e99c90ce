package newswatch.ingest.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.contract.HubLease;

/** What stands between a feed and its hub. For the timeline's thread alone. */
final class FeedLease {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_LEASE = Duration.ofDays(90);
    private static final int MOST_DOUBLINGS = 8;

    private final String feedId;
    private final String topic;
    private List<String> hubs;
    private String hub;
    private Instant requestedAt = Instant.EPOCH;
    private Instant nextTry = Instant.EPOCH;
    private Optional<Instant> expiresAt = Optional.empty();
    private Optional<Instant> lastPushAt = Optional.empty();
    private Optional<Instant> keptPushAt = Optional.empty();
    private int failures;
    private boolean asking;
    private boolean reliedOn;
    private long attempt;

    FeedLease(String feedId, String topic, List<String> hubs) {
        this.feedId = feedId;
        this.topic = topic;
        this.hubs = List.copyOf(hubs);
        this.hub = hubs.get(0);
    }

    /** A lease as a restart finds it. What was asked for and not verified counts as not asked. */
    static FeedLease of(HubLease kept) {
        FeedLease lease = new FeedLease(kept.getFeedId(), kept.getTopic(), List.of(kept.getHub()));
        lease.requestedAt = kept.getRequestedAt();
        lease.expiresAt = kept.getExpiresAt();
        lease.lastPushAt = kept.getLastPushAt();
        lease.keptPushAt = kept.getLastPushAt();
        lease.failures = kept.getConsecutiveFailures();
        lease.nextTry = lease.expiresAt
                .map(end -> renewal(kept.getRequestedAt(), end))
                .orElseGet(() -> kept.getRequestedAt().plus(pause(kept.getConsecutiveFailures())));
        return lease;
    }

    HubLease record() {
        keptPushAt = lastPushAt;
        return HubLease.newBuilder()
                .setFeedId(feedId)
                .setTopic(topic)
                .setHub(hub)
                .setRequestedAt(requestedAt)
                .setExpiresAt(expiresAt.orElse(null))
                .setLastPushAt(lastPushAt.orElse(null))
                .setConsecutiveFailures(failures)
                .build();
    }

    String feedId() {
        return feedId;
    }

    String topic() {
        return topic;
    }

    String hub() {
        return hub;
    }

    /** Which request this is; answers to earlier ones no longer count. */
    long attempt() {
        return attempt;
    }

    boolean isAsking() {
        return asking;
    }

    Instant nextTry() {
        return nextTry;
    }

    Optional<Instant> lastPushAt() {
        return lastPushAt;
    }

    /** The push before this one that a restart would still know of. */
    Optional<Instant> keptPushAt() {
        return keptPushAt;
    }

    boolean holdsAt(Instant now) {
        return expiresAt.filter(now::isBefore).isPresent();
    }

    /** When it stops to be relied on, unless there is another push: the end of the lease, or of our patience. */
    Optional<Instant> reliableUntil(Duration trust) {
        return expiresAt.flatMap(end ->
                lastPushAt.map(push -> push.plus(trust)).map(patience -> patience.isBefore(end) ? patience : end));
    }

    boolean isReliedOn() {
        return reliedOn;
    }

    void reliedOn(boolean now) {
        reliedOn = now;
    }

    /** Whether it is still what the feed names: the topic, and one of the hubs. */
    boolean fits(String wantedTopic, List<String> wantedHubs) {
        return topic.equals(wantedTopic) && wantedHubs.contains(hub);
    }

    void offer(List<String> namedHubs) {
        hubs = List.copyOf(namedHubs);
    }

    void asked(Instant now) {
        asking = true;
        attempt++;
        requestedAt = now;
    }

    /** The hub has verified that we want it; the lease is as long as it says, within bounds. */
    void granted(Instant now, Duration time) {
        Duration bounded = time.compareTo(SHORTEST_LEASE) < 0
                ? SHORTEST_LEASE
                : time.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : time;
        asking = false;
        attempt++;
        failures = 0;
        expiresAt = Optional.of(now.plus(bounded));
        nextTry = renewal(now, now.plus(bounded));
    }

    /** Nothing came of asking; where no lease holds, the next hub has its turn. */
    void failed(Instant now) {
        asking = false;
        attempt++;
        failures++;
        nextTry = now.plus(pause(failures));
        if (!holdsAt(now)) {
            hub = hubs.get((hubs.indexOf(hub) + 1) % hubs.size());
        }
    }

    /** The hub will not, or not any more. */
    void denied(Instant now) {
        expiresAt = Optional.empty();
        failed(now);
        nextTry = now.plus(LONGEST_PAUSE);
    }

    void pushed(Instant now) {
        lastPushAt = Optional.of(now);
    }

    /** There was news that the hub did not tell. */
    void missed() {
        lastPushAt = Optional.empty();
    }

    /** At four fifths of the lease. */
    private static Instant renewal(Instant from, Instant end) {
        return from.plus(Duration.between(from, end).multipliedBy(4).dividedBy(5));
    }

    private static Duration pause(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}

package newswatch.ingest.hub;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import newswatch.contract.FeedSubscription;
import newswatch.contract.HubLease;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.WebAddress;

/**
 * Subscribes to hubs on behalf of feeds, renews before a lease ends, answers what hubs ask back, and makes a feed due
 * when a hub says that it has news. Works on the timeline's thread, but for the two answers to hubs.
 */
public final class HubDesk {

    private static final Duration VERIFICATION_PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_HINTS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_KEPT_PUSHES = Duration.ofMinutes(10);
    private static final Duration LEAVING_PATIENCE = Duration.ofHours(1);

    /** A hub that was silent for longer is not relied on: polling goes on at its own pace. */
    private static final Duration TRUST = Duration.ofDays(3);

    private static final int MOST_HUBS = 3;

    private final HubParts parts;
    private final Map<String, FeedLease> leases = new HashMap<>();
    private final Map<String, Instant> hints = new HashMap<>();
    /** By last part of the callback address; read by the threads of the HTTP server. */
    private final Map<String, Target> targets = new ConcurrentHashMap<>();

    /** Who is behind a callback address. */
    private record Target(String feedId, String topic, String hub, boolean leaving) {}

    /** A desk without leases. */
    public HubDesk(HubParts parts) {
        this.parts = parts;
    }

    /** Takes up a lease of before a restart; before any feed is read. */
    public void restore(HubLease kept) {
        FeedLease lease = FeedLease.of(kept);
        leases.put(lease.feedId(), lease);
        aim(lease);
        scheduleTry(lease);
        rely(lease);
    }

    /** A feed was read in full; this is what it says of hubs, best first. */
    public void feedRead(FeedSubscription feed, List<String> hubs, Optional<String> self) {
        String feedId = feed.getFeedId();
        List<String> usable = hubs.stream()
                .filter(HubDesk::isUsable)
                .distinct()
                .limit(MOST_HUBS)
                .toList();
        if (usable.isEmpty()) {
            feedEnded(feedId);
            return;
        }
        String topic = self.filter(HubDesk::isUsable).orElse(feed.getUrl());
        FeedLease known = leases.get(feedId);
        if (known != null && known.fits(topic, usable)) {
            known.offer(usable);
            tryNow(known);
            return;
        }
        if (known != null) {
            leave(known);
        }
        FeedLease fresh = new FeedLease(feedId, topic, usable);
        leases.put(feedId, fresh);
        tryNow(fresh);
    }

    private static boolean isUsable(String url) {
        return WebAddress.of(url).isPresent();
    }

    /** A feed is watched no more, or names no hub any more. */
    public void feedEnded(String feedId) {
        FeedLease lease = leases.remove(feedId);
        hints.remove(feedId);
        if (lease != null) {
            leave(lease);
            parts.leases().keep(feedId, Optional.empty());
        }
    }

    /** Whether a feed's hub can be relied on, so that the feed need be asked only now and then. */
    public boolean leaseHolds(String feedId) {
        return Optional.ofNullable(leases.get(feedId)).map(this::isReliable).orElse(false);
    }

    private boolean isReliable(FeedLease lease) {
        return lease.reliableUntil(TRUST).filter(now()::isBefore).isPresent();
    }

    /** Tells the watcher where the answer has changed, and looks again when it may change by itself. */
    private void rely(FeedLease lease) {
        boolean reliable = isReliable(lease);
        if (reliable != lease.isReliedOn()) {
            lease.reliedOn(reliable);
            parts.watcher().hub(lease.feedId(), reliable ? Optional.of(lease.hub()) : Optional.empty());
            if (reliable) {
                lookAgain(lease);
            }
        }
    }

    private void lookAgain(FeedLease lease) {
        lease.reliableUntil(TRUST).ifPresent(end -> parts.timeline().at(end, () -> {
            if (leases.get(lease.feedId()) == lease && lease.isReliedOn()) {
                rely(lease);
                if (lease.isReliedOn()) {
                    lookAgain(lease);
                }
            }
        }));
    }

    /** The hub of a feed, while its lease lasts. */
    public Optional<String> hub(String feedId) {
        return Optional.ofNullable(leases.get(feedId))
                .filter(lease -> lease.holdsAt(now()))
                .map(FeedLease::hub);
    }

    /**
     * A feed that was asked without a hint had news. Where the hub had time to tell, it is not relied on until it
     * pushes again.
     */
    public void foundWithoutHint(String feedId) {
        Optional.ofNullable(leases.get(feedId))
                .filter(lease -> lease.lastPushAt()
                        .map(push -> push.plus(BETWEEN_KEPT_PUSHES).isBefore(now()))
                        .orElse(false))
                .ifPresent(lease -> {
                    lease.missed();
                    rely(lease);
                });
    }

    // ---- asking hubs ----

    private void tryNow(FeedLease lease) {
        if (!lease.isAsking() && !lease.nextTry().isAfter(now())) {
            subscribe(lease);
        }
    }

    private void subscribe(FeedLease lease) {
        lease.asked(now());
        long attempt = lease.attempt();
        aim(lease);
        keep(lease);
        count("requests", "subscribe");
        Map<String, String> form = form("subscribe", lease);
        form.put("hub.secret", parts.keys().secret(lease.feedId(), lease.hub()));
        form.put("hub.lease_seconds", Long.toString(HubParts.WANTED_LEASE.toSeconds()));
        var unused = post(lease.hub(), form)
                .whenComplete((fetch, bug) -> parts.timeline().soon(() -> {
                    if (bug != null) {
                        throw new IllegalStateException("Asking the hub " + lease.hub() + " failed", bug);
                    }
                    ifCurrent(lease, attempt, () -> answered(lease, fetch));
                }));
    }

    private void answered(FeedLease lease, Fetch fetch) {
        boolean accepted = fetch.fold(answer -> answer.status() / 100 == 2, failure -> false);
        if (!accepted) {
            failed(lease, "refused");
            return;
        }
        long attempt = lease.attempt();
        parts.timeline()
                .at(
                        now().plus(VERIFICATION_PATIENCE),
                        () -> ifCurrent(lease, attempt, () -> failed(lease, "unverified")));
    }

    private void failed(FeedLease lease, String why) {
        count("requests", why);
        lease.failed(now());
        aim(lease);
        keep(lease);
        scheduleTry(lease);
    }

    private void scheduleTry(FeedLease lease) {
        long attempt = lease.attempt();
        parts.timeline().at(lease.nextTry(), () -> ifCurrent(lease, attempt, () -> tryNow(lease)));
    }

    /** What comes late must not touch what came after it. */
    private void ifCurrent(FeedLease lease, long attempt, Runnable task) {
        if (leases.get(lease.feedId()) == lease && lease.attempt() == attempt) {
            task.run();
        }
    }

    private void leave(FeedLease lease) {
        String path = parts.keys().path(lease.feedId());
        Target leaving = new Target(lease.feedId(), lease.topic(), lease.hub(), true);
        targets.put(path, leaving);
        parts.timeline().at(now().plus(LEAVING_PATIENCE), () -> targets.remove(path, leaving));
        if (lease.isReliedOn()) {
            parts.watcher().hub(lease.feedId(), Optional.empty());
        }
        if (lease.holdsAt(now())) {
            count("requests", "unsubscribe");
            var unused = post(lease.hub(), form("unsubscribe", lease));
        }
    }

    private Map<String, String> form(String mode, FeedLease lease) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", lease.topic());
        form.put(
                "hub.callback", parts.callbackBase() + "/v1/hub/" + parts.keys().path(lease.feedId()));
        return form;
    }

    private CompletableFuture<Fetch> post(String hub, Map<String, String> form) {
        String encoded = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return parts.web()
                .fetch(new Request(
                        hub, "*/*", Optional.empty(), Optional.empty(), Urgency.NEEDED, false, Optional.of(encoded)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void aim(FeedLease lease) {
        targets.put(parts.keys().path(lease.feedId()), new Target(lease.feedId(), lease.topic(), lease.hub(), false));
    }

    private void keep(FeedLease lease) {
        rely(lease);
        parts.leases().keep(lease.feedId(), Optional.of(lease.record()));
    }

    // ---- answering hubs: any thread ----

    /** Whether a callback address is one that a hub was told. Any thread. */
    public boolean knows(String path) {
        return targets.containsKey(path);
    }

    /** A hub asks whether we meant it. Any thread. */
    public CompletableFuture<CallbackAnswer> verify(String path, Verification asked) {
        Target target = targets.get(path);
        if (target == null || !target.topic().equals(asked.topic())) {
            count("verifications", "unknown");
            return CompletableFuture.completedFuture(CallbackAnswer.UNKNOWN);
        }
        CompletableFuture<CallbackAnswer> answer = new CompletableFuture<>();
        parts.timeline().soon(() -> answer.complete(decide(target, asked)));
        return answer;
    }

    private CallbackAnswer decide(Target target, Verification asked) {
        Optional<FeedLease> current = Optional.ofNullable(leases.get(target.feedId()))
                .filter(lease -> !target.leaving() && lease.topic().equals(asked.topic()));
        Optional<CallbackAnswer> answer =
                switch (asked.mode()) {
                    case "denied" -> current.map(this::denied);
                    case "subscribe" -> current.flatMap(lease -> granted(lease, asked));
                    case "unsubscribe" ->
                        asked.challenge().filter(unused -> target.leaving()).map(CallbackAnswer::echo);
                    default -> Optional.empty();
                };
        count("verifications", answer.isPresent() ? asked.mode() : "refused");
        return answer.orElse(CallbackAnswer.UNKNOWN);
    }

    private CallbackAnswer denied(FeedLease lease) {
        lease.denied(now());
        aim(lease);
        keep(lease);
        scheduleTry(lease);
        return CallbackAnswer.echo("");
    }

    /** Hubs may also ask by themselves before a lease ends. */
    private Optional<CallbackAnswer> granted(FeedLease lease, Verification asked) {
        boolean wanted = lease.isAsking() || lease.holdsAt(now());
        if (!wanted || asked.challenge().isEmpty()) {
            return Optional.empty();
        }
        lease.granted(now(), asked.lease().orElse(HubParts.WANTED_LEASE));
        keep(lease);
        scheduleTry(lease);
        return asked.challenge().map(CallbackAnswer::echo);
    }

    /**
     * A hub pushes. Whoever signs it wrongly, or not at all, gets the same answer and is not heard. Any thread.
     *
     * @param signature the header X-Hub-Signature; empty where there is none
     */
    public CallbackAnswer push(String path, String signature, byte[] body) {
        Target target = targets.get(path);
        if (target == null) {
            count("pushes", "unknown");
            return CallbackAnswer.UNKNOWN;
        }
        if (target.leaving()) {
            count("pushes", "ended");
            return new CallbackAnswer(410, "");
        }
        boolean genuine = HubSignature.matches(signature, body, parts.keys().secret(target.feedId(), target.hub()));
        count("pushes", genuine ? "taken" : signature.isEmpty() ? "unsigned" : "wrong_signature");
        if (genuine) {
            parts.timeline().soon(() -> pushed(target.feedId()));
        }
        return CallbackAnswer.TAKEN;
    }

    /** The body tells nothing: the feed is asked, at most once a minute, however often its hub pushes. */
    private void pushed(String feedId) {
        FeedLease lease = leases.get(feedId);
        if (lease == null) {
            return;
        }
        Instant now = now();
        lease.pushed(now);
        rely(lease);
        if (lease.keptPushAt()
                .map(kept -> !kept.plus(BETWEEN_KEPT_PUSHES).isAfter(now))
                .orElse(true)) {
            keep(lease);
        }
        Instant last = hints.getOrDefault(feedId, Instant.EPOCH);
        if (last.isAfter(now)) {
            return; // one is on its way
        }
        Instant next = last.plus(BETWEEN_HINTS).isAfter(now) ? last.plus(BETWEEN_HINTS) : now;
        hints.put(feedId, next);
        if (next.equals(now)) {
            parts.watcher().hurry(feedId);
        } else {
            parts.timeline().at(next, () -> {
                if (leases.containsKey(feedId)) {
                    parts.watcher().hurry(feedId);
                }
            });
        }
    }

    private Instant now() {
        return parts.timeline().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void count(String what, String result) {
        parts.metrics()
                .counter("newswatch.ingest.hub." + what, "result", result)
                .increment();
    }
}

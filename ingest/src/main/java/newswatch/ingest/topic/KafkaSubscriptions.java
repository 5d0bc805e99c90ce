package newswatch.ingest.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedSubscription;
import newswatch.contract.SiteState;
import newswatch.ingest.outbox.SubscriptionChange;
import newswatch.schema.CompactedTopic;
import newswatch.schema.ControlClients;
import newswatch.schema.ControlTopic;
import newswatch.schema.Topics;

/** Subscriptions in their topic. Records written here have no origin, so that the feeds file does not end them. */
public final class KafkaSubscriptions implements Subscriptions {

    private static final Comparator<Watched> BY_NAME = Comparator.comparing(
                    (Watched watched) ->
                            watched.feed().getName().orElse(watched.feed().getUrl()),
                    String.CASE_INSENSITIVE_ORDER)
            .thenComparing(watched -> watched.feed().getUrl());

    private final ControlClients clients;
    private final ControlTopic<FeedSubscription> feeds;
    private final ControlTopic<FeedHealth> health;
    private final ControlTopic<SiteState> sites;

    /** Subscriptions by these clients, which are closed with it. */
    public KafkaSubscriptions(Topics topics, ControlClients clients) {
        this.clients = clients;
        this.feeds = new ControlTopic<>(topics.feedSubscriptions(), FeedSubscription::getFeedId, clients);
        this.health = new ControlTopic<>(topics.feedHealth(), FeedHealth::getFeedId, clients);
        this.sites = new ControlTopic<>(topics.siteStates(), SiteState::getSite, clients);
    }

    @Override
    public List<Watched> list() {
        Map<String, FeedHealth> doing = health.read();
        List<Watched> all = new ArrayList<>();
        feeds.entries().forEach((feedId, entry) -> entry.value()
                .ifPresent(
                        feed -> all.add(new Watched(feed, isFromFile(entry), Optional.ofNullable(doing.get(feedId))))));
        all.sort(BY_NAME);
        return List.copyOf(all);
    }

    private static boolean isFromFile(CompactedTopic.Entry<FeedSubscription> entry) {
        return SubscriptionChange.FEEDS_FILE.equals(entry.headers().get(SubscriptionChange.ORIGIN_HEADER));
    }

    @Override
    public List<SiteState> patience() {
        return List.copyOf(sites.read().values());
    }

    @Override
    public void put(Collection<FeedSubscription> subscriptions) {
        feeds.put(subscriptions);
    }

    @Override
    public void remove(Collection<String> feedIds) {
        feeds.remove(feedIds);
        health.remove(feedIds);
    }

    @Override
    public void close() {
        clients.close();
    }
}

package newswatch.standalone.feeds;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import newswatch.contract.SiteState;
import newswatch.ingest.fetch.SitePatience;
import newswatch.ingest.topic.KafkaSubscriptions;
import newswatch.ingest.topic.Subscriptions;
import newswatch.schema.ControlClients;
import newswatch.schema.Registry;
import newswatch.schema.TopicUnavailableException;
import newswatch.schema.Topics;
import newswatch.standalone.live.BrokerOptions;
import newswatch.standalone.live.Brokers;

/** Kafka, the web and the time as they are. */
public final class RealSurroundings implements Surroundings {

    private final Map<String, String> environment;

    /**
     * Surroundings of this process.
     *
     * @param environment says who asks: NEWSWATCH_INGEST_CONTACT, NEWSWATCH_INGEST_ALLOW_PRIVATE_ADDRESSES
     */
    public RealSurroundings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Subscriptions subscriptions(BrokerOptions where) {
        return at(where.brokers());
    }

    private static Subscriptions at(Brokers brokers) {
        Topics topics = new Topics(Registry.at(brokers.schemaRegistryUrl()));
        return new KafkaSubscriptions(topics, ControlClients.at(brokers.bootstrapServers()));
    }

    /** Sites that have asked the running instance for patience are spared this command as well. */
    @Override
    public OpenWeb web(BrokerOptions where) {
        return CommandWeb.open(
                environment,
                where.brokersIfAny().map(RealSurroundings::patience).orElse(List.of()));
    }

    private static List<SitePatience> patience(Brokers brokers) {
        try (Subscriptions subscriptions = at(brokers)) {
            return subscriptions.patience().stream()
                    .map(RealSurroundings::patience)
                    .toList();
        } catch (TopicUnavailableException away) {
            return List.of();
        }
    }

    private static SitePatience patience(SiteState site) {
        return new SitePatience(site.getSite(), site.getNotBefore(), site.getRefusals(), site.getStatus());
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }
}

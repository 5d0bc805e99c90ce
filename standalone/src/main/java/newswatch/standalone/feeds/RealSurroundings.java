package newswatch.standalone.feeds;

import java.time.InstantSource;
import newswatch.ingest.topic.KafkaSubscriptions;
import newswatch.ingest.topic.Subscriptions;
import newswatch.schema.Registry;
import newswatch.schema.Topics;
import newswatch.standalone.UserError;
import newswatch.standalone.live.BrokerOptions;
import newswatch.standalone.live.Brokers;

/** Kafka, the web and the time as they are. */
public final class RealSurroundings implements Surroundings {

    @Override
    public Subscriptions subscriptions(BrokerOptions where) {
        Brokers brokers = where.brokers();
        return KafkaSubscriptions.at(brokers.bootstrapServers(), new Topics(Registry.at(brokers.schemaRegistryUrl())));
    }

    @Override
    public OpenWeb web() {
        throw new UserError("Asking the web is not built in yet; add the feed's own address with --as-is.");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }
}

package newswatch.standalone.feeds;

import java.time.InstantSource;
import newswatch.ingest.discovery.FeedCheck;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.topic.Subscriptions;
import newswatch.standalone.live.BrokerOptions;

/** What the commands work with. */
public interface Surroundings {

    /** The feeds that are watched; to be closed. */
    Subscriptions subscriptions(BrokerOptions where);

    /**
     * The web, asked politely; to be closed.
     *
     * @param where an instance whose knowledge of sites that want patience is used, if there is one
     */
    OpenWeb web(BrokerOptions where);

    /** The time. */
    InstantSource clock();

    /** The web while a command runs. */
    interface OpenWeb extends AutoCloseable {
        /** The web. */
        Web web();

        /** Looks up what owners allow. */
        FeedCheck.Judge rights();

        @Override
        void close();
    }
}

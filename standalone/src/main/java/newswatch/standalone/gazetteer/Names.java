package newswatch.standalone.gazetteer;

import java.util.Collection;
import java.util.Map;
import newswatch.contract.GazetteerEntry;
import newswatch.schema.ControlTopic;
import newswatch.schema.Registry;
import newswatch.schema.Topics;
import newswatch.standalone.live.BrokerOptions;
import newswatch.standalone.live.Brokers;

/** The names that users have added, to be looked at and changed by hand. For one thread. */
public interface Names extends AutoCloseable {

    /** All entries by their id, in the order in which they were last written. */
    Map<String, GazetteerEntry> all();

    /** Adds entries or changes them; returns when that is certain. */
    void put(Collection<GazetteerEntry> entries);

    /** Takes entries back; returns when that is certain. */
    void remove(Collection<String> entryIds);

    @Override
    void close();

    /** Where the names are that the options mean. */
    interface Source {
        /** To be closed. */
        Names open(BrokerOptions where);
    }

    /** Those of an instance. */
    static Names of(BrokerOptions where) {
        Brokers brokers = where.brokers();
        ControlTopic<GazetteerEntry> topic = ControlTopic.at(
                brokers.bootstrapServers(),
                new Topics(Registry.at(brokers.schemaRegistryUrl())).gazetteerEntries(),
                GazetteerEntry::getEntryId);
        return new Names() {
            @Override
            public Map<String, GazetteerEntry> all() {
                return topic.read();
            }

            @Override
            public void put(Collection<GazetteerEntry> entries) {
                topic.put(entries);
            }

            @Override
            public void remove(Collection<String> entryIds) {
                topic.remove(entryIds);
            }

            @Override
            public void close() {
                topic.close();
            }
        };
    }
}

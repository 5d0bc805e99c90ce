package newswatch.standalone.issue;

import java.util.Collection;
import java.util.Map;
import newswatch.contract.IssueDefinition;
import newswatch.schema.ControlTopic;
import newswatch.schema.Registry;
import newswatch.schema.Topics;
import newswatch.standalone.live.BrokerOptions;
import newswatch.standalone.live.Brokers;

/** The issues that users have defined, to be looked at and changed by hand. For one thread. */
public interface Issues extends AutoCloseable {

    /** All definitions by their id, in the order in which they were last written. */
    Map<String, IssueDefinition> all();

    /** Adds definitions or changes them; returns when that is certain. */
    void put(Collection<IssueDefinition> definitions);

    /** Takes definitions back; returns when that is certain. */
    void remove(Collection<String> ids);

    @Override
    void close();

    /** Where the issues are that the options mean. */
    interface Source {
        /** To be closed. */
        Issues open(BrokerOptions where);
    }

    /** Those of an instance. */
    static Issues of(BrokerOptions where) {
        Brokers brokers = where.brokers();
        ControlTopic<IssueDefinition> topic = ControlTopic.at(
                brokers.bootstrapServers(),
                new Topics(Registry.at(brokers.schemaRegistryUrl())).issueDefinitions(),
                IssueDefinition::getIssueId);
        return new Issues() {
            @Override
            public Map<String, IssueDefinition> all() {
                return topic.read();
            }

            @Override
            public void put(Collection<IssueDefinition> definitions) {
                topic.put(definitions);
            }

            @Override
            public void remove(Collection<String> ids) {
                topic.remove(ids);
            }

            @Override
            public void close() {
                topic.close();
            }
        };
    }
}

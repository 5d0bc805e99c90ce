package newswatch.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * A compacted topic by which users tell running services something, to be looked at and changed by hand. Every change
 * is one record of its own and needs no transaction. For one thread.
 */
public final class ControlTopic<V extends SpecificRecordBase> implements AutoCloseable {

    /** So many records are on their way at most before their arrival is asked for. */
    private static final int MOST_ON_THEIR_WAY = 10_000;

    private final Topic<V> topic;
    private final Function<V, String> key;
    private final ControlClients clients;

    /**
     * The topic by these clients.
     *
     * @param key of a value
     * @param clients closed with it
     */
    public ControlTopic(Topic<V> topic, Function<V, String> key, ControlClients clients) {
        this.topic = topic;
        this.key = key;
        this.clients = clients;
    }

    /** Connects when first used. */
    public static <V extends SpecificRecordBase> ControlTopic<V> at(
            String bootstrapServers, Topic<V> topic, Function<V, String> key) {
        return new ControlTopic<>(topic, key, ControlClients.at(bootstrapServers));
    }

    /**
     * What stands in it now, by key, in the order in which it was last written; what nobody can read is left out.
     *
     * @throws TopicUnavailableException if Kafka does not answer or has no such topic
     */
    public Map<String, V> read() {
        Map<String, V> all = new LinkedHashMap<>();
        entries().forEach((id, entry) -> entry.value().ifPresent(value -> all.put(id, value)));
        return all;
    }

    /**
     * The same with the headers of its records.
     *
     * @throws TopicUnavailableException as above
     */
    public Map<String, CompactedTopic.Entry<V>> entries() {
        Map<String, CompactedTopic.Entry<V>> all = new LinkedHashMap<>();
        try (CompactedTopic<V> reader = new CompactedTopic<>(clients.consumers().apply(topic.name()), topic)) {
            reader.readToEnd((id, entry) -> {
                all.remove(id);
                if (entry.value().isPresent()) {
                    all.put(id, entry);
                }
            });
        } catch (KafkaException away) {
            throw unavailable(away);
        }
        return all;
    }

    /**
     * Writes values, each under its key; returns when that is certain.
     *
     * @throws TopicUnavailableException as above; some may be written all the same
     */
    public void put(Collection<V> values) {
        send(values, key, value -> value);
    }

    /**
     * Ends what stands under these keys; returns when that is certain.
     *
     * @throws TopicUnavailableException as above
     */
    public void remove(Collection<String> keys) {
        send(keys, id -> id, id -> null);
    }

    private <T> void send(Collection<T> things, Function<T, String> keyOf, Function<T, @Nullable V> valueOf) {
        Deque<Future<?>> sent = new ArrayDeque<>();
        try {
            for (T thing : things) {
                sent.add(clients.producer()
                        .send(new ProducerRecord<>(
                                topic.name(),
                                keyOf.apply(thing),
                                topic.valueSerde().serializer().serialize(topic.name(), valueOf.apply(thing)))));
                if (sent.size() > MOST_ON_THEIR_WAY) {
                    var unused = sent.remove().get();
                }
            }
            clients.producer().flush();
            for (Future<?> one : sent) {
                var unused = one.get();
            }
        } catch (KafkaException | ExecutionException away) {
            throw unavailable(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw unavailable(stop);
        }
    }

    private TopicUnavailableException unavailable(Exception cause) {
        return new TopicUnavailableException(
                "Kafka did not answer, or has no topic %s (newswatch topics apply makes it): %s"
                        .formatted(topic.name(), cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        clients.close();
    }
}

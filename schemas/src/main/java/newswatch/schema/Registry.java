package newswatch.schema;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;

/**
 * The schema registry as services use it: schemas by id and ids of schemas, both kept for ever once known. A registry
 * that does not answer is asked again until {@code patience} is over, so services may start beside it.
 */
public final class Registry {

    private static final int CACHE = 1000;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final long PAUSE_MILLIS = 200;

    private final SchemaRegistryClient client;
    private final Duration patience;
    private final Map<Integer, Schema> schemasById = new ConcurrentHashMap<>();
    private final Map<String, Integer> idsBySubject = new ConcurrentHashMap<>();

    /**
     * A registry behind a client.
     *
     * @param patience how long an unanswered request is repeated
     */
    public Registry(SchemaRegistryClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    /** The registry at an address, with a patience of one minute. */
    public static Registry at(String url) {
        return new Registry(
                new CachedSchemaRegistryClient(List.of(url), CACHE, List.of(), Map.of()), Duration.ofMinutes(1));
    }

    /**
     * The schema of an id, or nothing if the registry does not know the id.
     *
     * @throws RegistryUnavailableException if it does not answer in time
     */
    public Optional<Schema> schemaOf(int id) {
        Schema known = schemasById.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Schema> asked = ask("schema " + id, () -> ((AvroSchema) client.getSchemaById(id)).rawSchema());
        asked.ifPresent(schema -> schemasById.put(id, schema));
        return asked;
    }

    /**
     * The id under which a subject holds this schema.
     *
     * @throws IllegalStateException if the schema is not registered there: {@code newswatch topics apply} does that
     * @throws RegistryUnavailableException if the registry does not answer in time
     */
    public int idOf(String subject, Schema schema) {
        Integer known = idsBySubject.get(subject);
        if (known != null) {
            return known;
        }
        int id = ask("id of " + subject, () -> client.getId(subject, new AvroSchema(schema)))
                .orElseThrow(() -> new IllegalStateException(
                        "Subject %s does not hold this program's schema; run: newswatch topics apply"
                                .formatted(subject)));
        idsBySubject.put(subject, id);
        return id;
    }

    /**
     * Registers a schema and sets the compatibility level of its subject; does nothing that is already done.
     *
     * @throws IllegalStateException if the registry refuses the schema, with its reason
     */
    public void register(String subject, Schema schema, String compatibility) {
        ask("compatibility of " + subject, () -> client.updateCompatibility(subject, compatibility));
        ask("registration of " + subject, () -> client.register(subject, new AvroSchema(schema)));
    }

    private interface Request<T> {
        T send() throws IOException, RestClientException;
    }

    private <T> Optional<T> ask(String what, Request<T> request) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return Optional.of(request.send());
            } catch (RestClientException answer) {
                if (answer.getStatus() == NOT_FOUND) {
                    return Optional.empty();
                }
                if (answer.getStatus() < SERVER_ERROR) {
                    throw new IllegalStateException(
                            "The schema registry refused the %s: %s".formatted(what, answer.getMessage()), answer);
                }
                pauseOrGiveUp(what, giveUp, answer);
            } catch (IOException noAnswer) {
                pauseOrGiveUp(what, giveUp, noAnswer);
            }
        }
    }

    private static void pauseOrGiveUp(String what, long giveUp, Exception cause) {
        if (System.nanoTime() > giveUp) {
            throw new RegistryUnavailableException("The schema registry did not answer for the " + what, cause);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while asking for the " + what, stop);
        }
    }
}

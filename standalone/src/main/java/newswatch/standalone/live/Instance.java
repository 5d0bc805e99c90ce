package newswatch.standalone.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What other programs need to know of a running Newswatch; stands in {@code run/instance.json} of its data folder.
 *
 * @param pid process id
 * @param started when it was ready, ISO-8601
 * @param data its data folder
 * @param page address of the page
 * @param push address that takes articles
 * @param health address that answers for health and metrics
 * @param bootstrapServers Kafka
 * @param schemaRegistryUrl the Confluent-compatible registry
 * @param jdbcUrl the store
 * @param jdbcUser its user, who needs no password
 */
record Instance(
        long pid,
        String started,
        String data,
        String page,
        String push,
        String health,
        String bootstrapServers,
        String schemaRegistryUrl,
        String jdbcUrl,
        String jdbcUser) {

    private static final String FILE = "run/instance.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What a data folder says; nothing if it says nothing. */
    static Optional<Instance> read(Path data) {
        try {
            return Optional.of(JSON.readValue(data.resolve(FILE).toFile(), Instance.class));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Path next = file.resolveSibling("instance.json.next");
        JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), this);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Whether its process lives. */
    @JsonIgnore
    boolean isRunning() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}

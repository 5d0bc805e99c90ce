package newswatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Addresses of a running Newswatch, as {@code run/instance.json} of its data folder gives them.
 *
 * @param page address of the page
 * @param push address that takes articles
 * @param kafka bootstrap servers
 * @param registry address of the schema registry
 * @param jdbcUrl the store
 * @param jdbcUser its user
 */
record Instance(String page, String push, String kafka, String registry, String jdbcUrl, String jdbcUser) {

    static Instance read(Path data) throws IOException {
        JsonNode told =
                new ObjectMapper().readTree(data.resolve("run/instance.json").toFile());
        return new Instance(
                told.path("page").asText(),
                told.path("push").asText(),
                told.path("bootstrapServers").asText(),
                told.path("schemaRegistryUrl").asText(),
                told.path("jdbcUrl").asText(),
                told.path("jdbcUser").asText());
    }
}

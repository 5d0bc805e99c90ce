package newswatch.standalone.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import newswatch.schema.Registry;
import newswatch.schema.TopicSetup;
import newswatch.schema.Topics;
import newswatch.standalone.embedded.DataFolder;
import newswatch.standalone.embedded.EmbeddedRegistry;
import org.apache.kafka.clients.admin.Admin;

/**
 * Sets up topics and schemas of an instance. The schemas take as long as the registry takes to boot; services need not
 * wait for that if an earlier start has registered the very same.
 */
final class SchemaSetup {

    private final DataFolder folder;

    SchemaSetup(DataFolder folder) {
        this.folder = folder;
    }

    /** Makes the topics; returns how many there were to make. */
    int createTopics(String bootstrapServers, EmbeddedRegistry registry) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Registry schemas = Registry.at(registry.url());
            List<String> created = new TopicSetup(admin, schemas).createTopics(new Topics(schemas).all());
            return created.size();
        }
    }

    /** Registers the schemas as soon as the registry answers. */
    CompletableFuture<Void> registerSchemas(String bootstrapServers, EmbeddedRegistry registry) {
        return CompletableFuture.runAsync(() -> {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
                Registry schemas = Registry.at(registry.awaitReady().url());
                Topics topics = new Topics(schemas);
                new TopicSetup(admin, schemas).registerSchemas(topics.all());
                Files.writeString(folder.at("run/schemas"), fingerprint(topics), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new CompletionException(failure);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CompletionException(stop);
            }
        });
    }

    /** Whether an earlier start has registered these schemas in this folder. */
    boolean isRegistered(EmbeddedRegistry registry) {
        try {
            return Files.readString(folder.at("run/schemas"), StandardCharsets.UTF_8)
                    .equals(fingerprint(new Topics(Registry.at(registry.url()))));
        } catch (IOException never) {
            return false;
        }
    }

    private static String fingerprint(Topics topics) {
        return topics.all().stream()
                .map(topic -> "%s %s%n".formatted(topic.subject(), topic.schema()))
                .collect(Collectors.joining());
    }
}

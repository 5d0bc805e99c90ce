package newswatch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every schema against all its released versions, which stand in
 * {@code src/main/schemas-released/<topic>/<n>.avsc} and never change. A schema that differs from its last released
 * version is a new version in the making: release it with {@code NEWSWATCH_RELEASE_SCHEMAS=true}, which writes the next
 * file.
 */
class ReleasedSchemasTest {

    private static final Path RELEASED = Path.of("src/main/schemas-released");

    static List<Topic<?>> topics() {
        return List.copyOf(new Topics(TestRegistry.filled()).all());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void staysCompatibleWithAllItsReleasedVersions(Topic<?> topic) throws IOException {
        if ("true".equals(System.getenv("NEWSWATCH_RELEASE_SCHEMAS"))) {
            release(topic);
        }
        List<ParsedSchemaHolder> released = released(topic);

        List<String> problems = new AvroSchema(topic.schema())
                .isCompatible(CompatibilityLevel.forName(topic.layout().compatibility()), released);

        assertThat(released).as("released versions of %s", topic.name()).isNotEmpty();
        assertThat(problems).as("what makes %s incompatible", topic.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void explainsEveryRecordAndEveryField(Topic<?> topic) {
        List<String> undocumented = new ArrayList<>();

        collectUndocumented(topic.schema(), undocumented, new HashSet<>());

        assertThat(undocumented).isEmpty();
    }

    private static void collectUndocumented(Schema schema, List<String> found, Set<String> seen) {
        switch (schema.getType()) {
            case UNION -> schema.getTypes().forEach(type -> collectUndocumented(type, found, seen));
            case ARRAY -> collectUndocumented(schema.getElementType(), found, seen);
            case MAP -> collectUndocumented(schema.getValueType(), found, seen);
            case ENUM -> {
                if (schema.getDoc() == null || schema.getEnumDefault() == null) {
                    found.add(schema.getFullName() + ": doc or default missing");
                }
            }
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    collectUndocumentedFields(schema, found, seen);
                }
            }
            default -> {
                // A plain value is explained by its field.
            }
        }
    }

    private static void collectUndocumentedFields(Schema schema, List<String> found, Set<String> seen) {
        if (schema.getDoc() == null) {
            found.add(schema.getFullName());
        }
        for (Schema.Field field : schema.getFields()) {
            if (field.doc() == null || field.doc().isBlank()) {
                found.add(schema.getFullName() + "." + field.name());
            }
            collectUndocumented(field.schema(), found, seen);
        }
    }

    /** The newest first, as the check wants them. */
    private static List<ParsedSchemaHolder> released(Topic<?> topic) throws IOException {
        List<ParsedSchemaHolder> versions = new ArrayList<>();
        for (int version = 1; Files.exists(file(topic, version)); version++) {
            versions.add(0, new SimpleParsedSchemaHolder(new AvroSchema(Files.readString(file(topic, version)))));
        }
        return versions;
    }

    private static String text(Schema schema) {
        return SchemaFormatter.format("json/pretty", schema) + "\n";
    }

    private static Path file(Topic<?> topic, int version) {
        return RELEASED.resolve(topic.name()).resolve(version + ".avsc");
    }

    private static void release(Topic<?> topic) throws IOException {
        int next = released(topic).size() + 1;
        String current = text(topic.schema());
        if (next == 1 || !Files.readString(file(topic, next - 1)).equals(current)) {
            Files.createDirectories(file(topic, next).getParent());
            Files.writeString(file(topic, next), current);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void standsInTheReleasedVersionsAsItIs(Topic<?> topic) throws IOException {
        try (Stream<Path> files = Files.list(RELEASED.resolve(topic.name()))) {
            int newest = (int) files.count();

            assertThat(Files.readString(file(topic, newest)))
                    .as("run the tests with NEWSWATCH_RELEASE_SCHEMAS=true to release the change")
                    .isEqualTo(text(topic.schema()));
        }
    }
}

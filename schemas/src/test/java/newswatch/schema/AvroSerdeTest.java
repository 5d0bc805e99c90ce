package newswatch.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.contract.Outlet;
import newswatch.contract.Reason;
import newswatch.contract.Stage;
import newswatch.contract.StoryState;
import newswatch.contract.TakedownRequest;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

    private final Topics topics = new Topics(TestRegistry.filled());

    private static TakedownRequest request() {
        return TakedownRequest.newBuilder()
                .setRequestId("r1")
                .setArticleId("ä1")
                .setReason("Größe")
                .setRequestedAt(Instant.ofEpochMilli(1234))
                .build();
    }

    @Test
    void writesTheConfluentWireFormatAndReadsItBack() {
        Topic<TakedownRequest> topic = topics.takedownRequests();

        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), request());

        assertThat(bytes[0]).isZero();
        assertThat(topic.valueSerde().deserializer().deserialize(topic.name(), bytes))
                .isEqualTo(request());
    }

    @Test
    void keepsTombstones() {
        Topic<StoryState> topic = topics.storyStates();

        assertThat(topic.valueSerde().serializer().serialize(topic.name(), null))
                .isNull();
        assertThat(topic.valueSerde().deserializer().deserialize(topic.name(), null))
                .isNull();
    }

    @Test
    void saysThatBytesOfAnotherFormatAreUnreadable() {
        Topic<StoryState> topic = topics.storyStates();
        byte[] text = "{\"no\":\"Avro\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> topic.valueSerde().deserializer().deserialize(topic.name(), text))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("These 13 bytes are not in the Confluent wire format.");
    }

    @Test
    void saysThatARecordOfAnotherSchemaIsUnreadable() {
        Topic<TakedownRequest> requests = topics.takedownRequests();
        byte[] request = requests.valueSerde().serializer().serialize(requests.name(), request());

        assertThatThrownBy(() -> topics.storyStates()
                        .valueSerde()
                        .deserializer()
                        .deserialize(topics.storyStates().name(), request))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage(
                        "This is a record of newswatch.contract.TakedownRequest, not of newswatch.contract.StoryState.");
    }

    @Test
    void saysThatATruncatedRecordIsUnreadable() {
        Topic<TakedownRequest> topic = topics.takedownRequests();
        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), request());
        byte[] half = java.util.Arrays.copyOf(bytes, 9);

        assertThatThrownBy(() -> topic.valueSerde().deserializer().deserialize(topic.name(), half))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void neverRegistersASchema() {
        Topics unregistered = new Topics(new Registry(new MockSchemaRegistryClient(), Duration.ZERO));

        assertThatThrownBy(() -> unregistered
                        .takedownRequests()
                        .valueSerde()
                        .serializer()
                        .serialize("news.takedown.request.v1", request()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newswatch topics apply");
    }

    @Test
    void optionalFieldsAreOptionals() {
        Outlet outlet = Outlet.newBuilder().setOutletId("elbkurier").build();

        assertThat(outlet.getName()).isEmpty();
        assertThat(List.of(Stage.values())).contains(Stage.UNKNOWN);
        assertThat(List.of(Reason.values())).contains(Reason.UNKNOWN);
    }
}

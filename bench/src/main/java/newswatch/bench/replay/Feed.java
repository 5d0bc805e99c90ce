package newswatch.bench.replay;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Plays the tape into the story desks' input, as far as it is told. */
final class Feed implements AutoCloseable {

    private final Tape.Player player;
    private final KafkaProducer<String, byte[]> producer;
    private int fed;

    Feed(Tape tape, String bootstrapServers) throws IOException {
        this.player = tape.play();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        10),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** How many articles have been sent. */
    int fed() {
        return fed;
    }

    /** Sends articles until so many are in the topic. */
    void until(int articles) throws IOException, InterruptedException {
        @Nullable Future<RecordMetadata> last = null;
        for (; fed < articles; fed++) {
            Tape.Item item = player.next();
            last = producer.send(new ProducerRecord<>(Group.input(), null, item.timestamp(), item.key(), item.value()));
        }
        producer.flush();
        try {
            if (last != null) {
                last.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException("The input could not be written", failure);
        }
    }

    @Override
    public void close() throws IOException {
        producer.close();
        player.close();
    }
}

package newswatch.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.contract.Channel;
import newswatch.contract.ContentKind;
import newswatch.contract.Outlet;
import newswatch.contract.RawArticle;
import newswatch.schema.AvroSerde;
import newswatch.schema.Registry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The limit of the machine: a topology that does nothing but decode every raw article and encode it again, under the
 * same guarantee (exactly once) and codec as enrich. Nothing built on Kafka Streams here can be faster.
 */
final class CopyTopology {

    private static final int PARTITIONS = 4;
    private static final long PATIENCE_MINUTES = 5;
    private static final double NANOS = 1e9;
    private static final String FROM = "bench-copy-from";
    private static final String TO = "bench-copy-to";

    private final String kafka;
    private final Registry registry;
    private final Path state;

    CopyTopology(String kafka, Registry registry, Path state) {
        this.kafka = kafka;
        this.registry = registry;
        this.state = state;
    }

    /**
     * Copies articles and returns how many pass in a second.
     *
     * @param warmUp how many pass before the time is taken
     * @throws TimeoutException if that takes more than five minutes
     */
    double measure(List<Corpus.Item> items, int warmUp) throws Exception {
        prepare();
        produce(items);
        Passing passing = new Passing(items.size(), warmUp);
        AvroSerde<RawArticle> serde = new AvroSerde<>(registry, RawArticle.class);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(FROM, Consumed.with(Serdes.String(), serde))
                .peek((key, value) -> passing.one())
                .to(TO, Produced.with(Serdes.String(), serde));
        try (KafkaStreams streams = new KafkaStreams(builder.build(), settings())) {
            streams.start();
            return passing.awaitRate();
        }
    }

    /** Counts on the one thread of the topology. */
    private static final class Passing {
        private final int all;
        private final int warmUp;
        private final CountDownLatch done = new CountDownLatch(1);
        private int passed;
        private long begin;
        private volatile long end;

        Passing(int all, int warmUp) {
            this.all = all;
            this.warmUp = warmUp;
        }

        void one() {
            passed++;
            if (passed == warmUp) {
                begin = System.nanoTime();
            } else if (passed == all) {
                end = System.nanoTime();
                done.countDown();
            }
        }

        double awaitRate() throws InterruptedException, TimeoutException {
            if (!done.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new TimeoutException("The copy topology did not finish");
            }
            return (all - warmUp) * NANOS / (end - begin);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "newswatch-bench-copy");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "gzip");
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        return settings;
    }

    private void prepare() throws Exception {
        RawArticle any = article(new Corpus.Item("any", "any", "any", "any"));
        for (String topic : List.of(FROM, TO)) {
            registry.register(topic + "-value", any.getSchema(), "NONE");
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(
                            new NewTopic(FROM, Optional.of(PARTITIONS), Optional.empty()),
                            new NewTopic(TO, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private void produce(List<Corpus.Item> items) throws Exception {
        List<Future<?>> sent = new ArrayList<>(items.size());
        try (KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new StringSerializer(),
                new AvroSerde<>(registry, RawArticle.class).serializer())) {
            for (Corpus.Item item : items) {
                sent.add(producer.send(new ProducerRecord<>(FROM, item.id(), article(item))));
            }
        }
        for (Future<?> one : sent) {
            one.get(); // closing the producer has waited already; this tells of failures
        }
    }

    private static RawArticle article(Corpus.Item item) {
        return RawArticle.newBuilder()
                .setArticleId(item.id())
                .setOutlet(Outlet.newBuilder().setOutletId(item.outlet()).build())
                .setChannel(Channel.PUSH)
                .setTitle(item.title())
                .setContentKind(ContentKind.TEXT)
                .setContent(ByteBuffer.wrap(item.text().getBytes(StandardCharsets.UTF_8)))
                .setIngestedAt(Instant.EPOCH)
                .build();
    }
}

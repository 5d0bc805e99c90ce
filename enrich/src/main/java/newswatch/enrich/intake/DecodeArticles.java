package newswatch.enrich.intake;

import java.util.Objects;
import java.util.Optional;
import newswatch.contract.ContentKind;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.enrich.flow.Checked;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.schema.Topic;
import newswatch.schema.UnreadableRecordException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads raw articles. Bytes that will never be one are refused; a registry that does not answer is an exception, since
 * the same bytes may be read once it does. Tombstones are counted and go no further.
 */
public final class DecodeArticles extends ContextualFixedKeyProcessor<String, byte[], Checked<RawArticle>> {

    /** Ids, names and addresses are shorter than this in practice by far; longer ones are attacks or accidents. */
    private static final int MOST_ID = 1_000;

    private static final int MOST_ADDRESS = 8_192;

    private final String topic;
    private final Deserializer<RawArticle> deserializer;
    private final EnrichMetrics metrics;

    /** Reads what is on this topic. */
    public DecodeArticles(Topic<RawArticle> topic, EnrichMetrics metrics) {
        this.topic = topic.name();
        this.deserializer = topic.valueSerde().deserializer();
        this.metrics = metrics;
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        byte @Nullable [] bytes = record.value();
        if (bytes == null) {
            metrics.tombstone();
            return;
        }
        metrics.received();
        Checked<RawArticle> checked = metrics.timed(EnrichMetrics.Part.DECODE, () -> decode(record.key(), bytes));
        context().forward(record.withValue(checked));
    }

    private Checked<RawArticle> decode(@Nullable String key, byte[] bytes) {
        try {
            RawArticle article = Objects.requireNonNull(deserializer.deserialize(topic, bytes), "bytes were not null");
            return problemOf(key, article)
                    .<Checked<RawArticle>>map(
                            problem -> new Checked.Refused<>(Reason.INVALID, problem, addressOf(article)))
                    .orElseGet(() -> new Checked.Passed<>(article));
        } catch (UnreadableRecordException unreadable) {
            return new Checked.Refused<>(
                    Reason.UNREADABLE,
                    Objects.requireNonNullElse(unreadable.getMessage(), "It cannot be read."),
                    Optional.empty());
        }
    }

    /** What no later step could live with. */
    private static Optional<String> problemOf(@Nullable String key, RawArticle article) {
        String id = article.getArticleId();
        if (id.isBlank() || id.length() > MOST_ID || !id.equals(key)) {
            return Optional.of("The record's key and its article_id must be the same, not blank, and short.");
        }
        String outlet = article.getOutlet().getOutletId();
        if (outlet.isBlank() || outlet.length() > MOST_ID) {
            return Optional.of("The outlet_id must be neither blank nor long.");
        }
        if (article.getUrl().orElse("").length() > MOST_ADDRESS) {
            return Optional.of("The url is longer than the %d characters that one may have.".formatted(MOST_ADDRESS));
        }
        if (article.getContentKind() == ContentKind.UNKNOWN) {
            return Optional.of("The content_kind is unknown.");
        }
        if (article.getIngestedAt().toEpochMilli() < 0) {
            return Optional.of("The time in ingested_at is before 1970.");
        }
        return Optional.empty();
    }

    private static Optional<String> addressOf(RawArticle article) {
        return article.getUrl().filter(url -> url.length() <= MOST_ADDRESS);
    }
}

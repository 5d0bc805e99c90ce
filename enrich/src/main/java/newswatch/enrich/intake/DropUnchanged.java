package newswatch.enrich.intake;

import java.util.Optional;
import java.util.Set;
import newswatch.contract.RawArticle;
import newswatch.enrich.flow.EnrichMetrics;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;

/** Drops and counts articles whose content was analysed before; numbers the revisions of the others. */
public final class DropUnchanged implements FixedKeyProcessorSupplier<String, RawArticle, NewRevision> {

    /** One builder: Kafka Streams takes a second one of the same name for another store. */
    private final Set<StoreBuilder<?>> stores = Set.of(RevisionStore.builder());

    private final EnrichMetrics metrics;

    /** Counts here what it drops. */
    public DropUnchanged(EnrichMetrics metrics) {
        this.metrics = metrics;
    }

    /** The step that fills the store which this one reads. */
    public RememberRevisions remembering() {
        return new RememberRevisions(stores, metrics);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return stores;
    }

    @Override
    public FixedKeyProcessor<String, RawArticle, NewRevision> get() {
        return new Dropper();
    }

    private final class Dropper extends ContextualFixedKeyProcessor<String, RawArticle, NewRevision> {

        @SuppressWarnings("NullAway.Init") // set by init(), which Kafka Streams calls before process()
        private RevisionStore revisions;

        @Override
        public void init(FixedKeyProcessorContext<String, NewRevision> context) {
            super.init(context);
            revisions = new RevisionStore(context.getStateStore(RevisionStore.NAME));
        }

        @Override
        public void process(FixedKeyRecord<String, RawArticle> record) {
            RawArticle article = record.value();
            String fingerprint = Revision.fingerprintOf(article);
            Optional<Revision> known = revisions.find(article.getArticleId());
            if (known.isPresent() && known.get().fingerprint().equals(fingerprint)) {
                metrics.unchanged();
                return;
            }
            int number = known.map(Revision::number).orElse(0) + 1;
            context()
                    .forward(record.withValue(
                            new NewRevision(article, number, fingerprint, known.flatMap(Dropper::deskLanguage))));
        }

        private static Optional<String> deskLanguage(Revision revision) {
            return Optional.of(revision.deskLanguage()).filter(language -> !language.isEmpty());
        }
    }
}

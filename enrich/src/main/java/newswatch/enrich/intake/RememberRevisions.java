package newswatch.enrich.intake;

import java.util.Optional;
import java.util.Set;
import newswatch.enrich.flow.EnrichMetrics;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Remembers the revisions of articles that the analysis accepted: state is touched only by what is good. Where only the
 * page around the article has changed, as with every second look at one, the record ends here and is counted.
 */
public final class RememberRevisions implements FixedKeyProcessorSupplier<String, AcceptedRevision, AcceptedRevision> {

    private final Set<StoreBuilder<?>> stores;
    private final EnrichMetrics metrics;

    RememberRevisions(Set<StoreBuilder<?>> stores, EnrichMetrics metrics) {
        this.stores = stores;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return stores;
    }

    @Override
    public FixedKeyProcessor<String, AcceptedRevision, AcceptedRevision> get() {
        return new Rememberer();
    }

    private final class Rememberer extends ContextualFixedKeyProcessor<String, AcceptedRevision, AcceptedRevision> {

        @SuppressWarnings("NullAway.Init") // set by init(), which Kafka Streams calls before process()
        private RevisionStore revisions;

        @Override
        public void init(FixedKeyProcessorContext<String, AcceptedRevision> context) {
            super.init(context);
            revisions = new RevisionStore(context.getStateStore(RevisionStore.NAME));
        }

        @Override
        public void process(FixedKeyRecord<String, AcceptedRevision> record) {
            Revision revision = record.value().revision();
            Optional<Revision> before = revisions.find(record.key());
            if (before.isPresent() && before.get().textFingerprint().equals(revision.textFingerprint())) {
                revisions.remember(record.key(), before.get().seenAs(revision.fingerprint()));
                metrics.unchanged();
                return;
            }
            revisions.remember(record.key(), revision);
            metrics.passed();
            context().forward(record);
        }
    }
}

package newswatch.enrich.article;

import java.util.Set;
import java.util.function.Supplier;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.enrich.flow.Checked;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.enrich.intake.AcceptedRevision;
import newswatch.enrich.intake.NewRevision;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;

/** Analyses articles, or says why they are none. The record's time becomes the time the article was received. */
public final class AnalyzeArticles
        implements FixedKeyProcessorSupplier<String, NewRevision, Checked<AcceptedRevision>> {

    /** One builder: Kafka Streams takes a second one of the same name for another store. */
    private final Set<StoreBuilder<?>> stores = Set.of(SiteMemories.builder());

    private final Supplier<ArticleAnalyzer> analyzer;
    private final EnrichMetrics metrics;

    /**
     * All processors share one analyser, it is thread-safe and large; each article is given to the one of the moment.
     */
    public AnalyzeArticles(Supplier<ArticleAnalyzer> analyzer, EnrichMetrics metrics) {
        this.analyzer = analyzer;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return stores;
    }

    @Override
    public FixedKeyProcessor<String, NewRevision, Checked<AcceptedRevision>> get() {
        return new Processor();
    }

    private final class Processor extends ContextualFixedKeyProcessor<String, NewRevision, Checked<AcceptedRevision>> {

        @SuppressWarnings("NullAway.Init") // set by init(), which Kafka Streams calls before process()
        private AnalysisStep step;

        @Override
        public void init(FixedKeyProcessorContext<String, Checked<AcceptedRevision>> context) {
            super.init(context);
            step = new AnalysisStep(analyzer, new SiteMemories(context.getStateStore(SiteMemories.NAME)));
        }

        @Override
        public void process(FixedKeyRecord<String, NewRevision> record) {
            Checked<AcceptedRevision> analyzed =
                    metrics.timed(EnrichMetrics.Part.ANALYZE, () -> step.analyze(record.value()));
            long received = record.value().article().getIngestedAt().toEpochMilli();
            context().forward(record.withValue(analyzed).withTimestamp(received));
        }
    }
}

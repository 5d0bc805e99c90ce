package newswatch.enrich.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.revision.Difference;
import newswatch.analysis.revision.Digest;
import newswatch.analysis.revision.Digest.Passage;
import newswatch.analysis.revision.Digest.Position;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.ArticleRevision;
import newswatch.contract.Party;
import newswatch.contract.Polarity;
import newswatch.contract.RevisedStance;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.TextSpan;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Compares each article with its revision before. Of texts that may not be read, nothing is kept and nothing told; an
 * article whose last revision is forgotten begins anew.
 */
public final class CompareRevisions implements FixedKeyProcessorSupplier<String, AnalyzedArticle, ArticleRevision> {

    private static final int MOST_WORDS = 300;

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(DigestStore.builder());
    }

    @Override
    public FixedKeyProcessor<String, AnalyzedArticle, ArticleRevision> get() {
        return new Comparer();
    }

    private static final class Comparer extends ContextualFixedKeyProcessor<String, AnalyzedArticle, ArticleRevision> {

        @SuppressWarnings("NullAway.Init") // set by init(), which Kafka Streams calls before process()
        private DigestStore digests;

        @Override
        public void init(FixedKeyProcessorContext<String, ArticleRevision> context) {
            super.init(context);
            digests = new DigestStore(context.getStateStore(DigestStore.NAME));
        }

        @Override
        public void process(FixedKeyRecord<String, AnalyzedArticle> record) {
            AnalyzedArticle article = record.value();
            Instant time = Instant.ofEpochMilli(record.timestamp());
            Optional<KeptDigest> before =
                    article.getRevision() == 1 ? Optional.empty() : digests.take(article.getArticleId(), time);
            if (article.getText().isEmpty()) {
                return;
            }
            KeptDigest after = new KeptDigest(article.getRevision(), article.getTextSha256(), digestOf(article));
            digests.keep(article.getArticleId(), after, time);
            before.flatMap(known -> told(article, known, after))
                    .ifPresent(revision -> context().forward(record.withValue(revision)));
        }
    }

    private static Digest digestOf(AnalyzedArticle article) {
        return Digest.of(
                article.getTitle(),
                article.getText(),
                article.getStances().stream().map(CompareRevisions::position).toList());
    }

    private static Position position(StanceAnnotation stance) {
        return new Position(
                stance.getActor().getEntityId(),
                shortened(stance.getActor().getName()),
                shortened(stance.getTarget()),
                stance.getPolarity().name());
    }

    private static String shortened(String words) {
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
    }

    private static Optional<ArticleRevision> told(AnalyzedArticle article, KeptDigest before, KeptDigest after) {
        Difference difference = Difference.between(before.digest(), after.digest());
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ArticleRevision.newBuilder()
                .setArticleId(article.getArticleId())
                .setRevision(article.getRevision())
                .setPreviousRevision(before.revision())
                .setUrl(article.getUrl().orElse(null))
                .setOutlet(article.getOutlet())
                .setLanguage(article.getLanguage())
                .setTitle(after.digest().title())
                .setPreviousTitle(difference.retitled() ? before.digest().title() : null)
                .setTextSha256(after.textSha256())
                .setPreviousTextSha256(before.textSha256())
                .setAdded(spans(difference.added()))
                .setRemoved(spans(difference.removed()))
                .setKept(difference.kept())
                .setStancesAppeared(stances(difference.appeared()))
                .setStancesVanished(stances(difference.vanished()))
                .setIngestedAt(article.getIngestedAt())
                .setBackfill(article.getBackfill())
                .build());
    }

    private static List<TextSpan> spans(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new TextSpan(passage.start(), passage.end()))
                .toList();
    }

    private static List<RevisedStance> stances(List<Position> positions) {
        return positions.stream()
                .map(position -> RevisedStance.newBuilder()
                        .setActor(new Party(position.actorId().orElse(null), position.actor()))
                        .setTarget(position.target())
                        .setPolarity(Polarity.valueOf(position.polarity()))
                        .build())
                .toList();
    }
}

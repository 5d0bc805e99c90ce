package newswatch.bench.replay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.story.Signature;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.TextAnnotator;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Attribution;
import newswatch.contract.Channel;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.Outlet;
import newswatch.contract.Party;
import newswatch.contract.Polarity;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.TextSpan;
import newswatch.enrich.story.DeskCopy;

/**
 * Makes of a report what the analysis would hand to the story desk. Names and stances are known, since they were made
 * up; the signature is the real one.
 */
final class Analysis {

    private static final EntityType[] KINDS = {EntityType.PER, EntityType.ORG, EntityType.LOC};
    private static final Polarity[] POLARITIES = {Polarity.SUPPORT, Polarity.OPPOSE, Polarity.DEMAND};
    private static final double[] CONFIDENCES = {0.6, 0.7, 0.8, 0.9};
    private static final int STANCE_EVERY = 3;
    private static final String NO_SHA = "0".repeat(64);

    private Analysis() {}

    static AnalyzedArticle of(Report report, String language) {
        AnnotatedText text = TextAnnotator.annotate(report.text());
        List<Entity> entities = entities(report);
        Signature signature = Signature.of(report.title(), text, entities, language);
        return DeskCopy.of(AnalyzedArticle.newBuilder()
                .setArticleId(report.id())
                .setRevision(report.revision())
                .setUrl("https://" + report.outlet() + "/" + report.id())
                .setOutlet(Outlet.newBuilder().setOutletId(report.outlet()).build())
                .setChannel(Channel.FEED)
                .setTitle(report.title())
                .setText(report.text())
                .setTextSha256(NO_SHA)
                .setLanguage(language)
                .setLanguageConfidence(1)
                .setEntities(entities.stream().map(Analysis::annotation).toList())
                .setStances(stances(report))
                .setSignature(ByteBuffer.wrap(signature.toBytes()))
                .setVersions(Map.of("pipeline", "replay"))
                .setPublishedAt(report.published().orElse(null))
                .setIngestedAt(report.arrived())
                .setBackfill(report.backfill())
                .build());
    }

    private static List<Entity> entities(Report report) {
        List<Entity> entities = new ArrayList<>();
        for (String name : report.names().stream().distinct().toList()) {
            List<Entity.Mention> mentions = new ArrayList<>();
            for (int at = report.text().indexOf(name);
                    at >= 0;
                    at = report.text().indexOf(name, at + name.length())) {
                mentions.add(new Entity.Mention(new Span(at, at + name.length()), name, Entity.MentionKind.NAME));
            }
            int hash = name.hashCode() >>> 1;
            if (!mentions.isEmpty()) {
                entities.add(new Entity(idOf(name), name, KINDS[hash % KINDS.length], 0.9, mentions, true));
            }
        }
        return entities;
    }

    private static String idOf(String name) {
        return "Q" + (name.hashCode() >>> 1);
    }

    private static EntityAnnotation annotation(Entity entity) {
        return new EntityAnnotation(
                entity.id(),
                entity.name(),
                newswatch.contract.EntityType.valueOf(entity.type().name()),
                entity.linkConfidence(),
                List.of(),
                entity.isPublic());
    }

    /** In a third of the articles the first name stands somewhere on something. */
    private static List<StanceAnnotation> stances(Report report) {
        int hash = (report.text().hashCode() ^ report.revision()) >>> 1;
        if (hash % STANCE_EVERY != 0) {
            return List.of();
        }
        String actor = report.names().get(0);
        String evidence = report.text().substring(0, report.text().indexOf('.') + 1);
        String target = report.title().split(" ")[1];
        return List.of(StanceAnnotation.newBuilder()
                .setActor(Party.newBuilder()
                        .setEntityId(idOf(actor))
                        .setName(actor)
                        .build())
                .setTarget(target)
                .setPolarity(POLARITIES[hash / STANCE_EVERY % POLARITIES.length])
                .setAttribution(Attribution.INDIRECT)
                .setEvidence(new TextSpan(0, evidence.length()))
                .setEvidenceText(evidence)
                .setConfidence(CONFIDENCES[hash / 16 % CONFIDENCES.length])
                .setRule("replay.v1")
                .build());
    }
}

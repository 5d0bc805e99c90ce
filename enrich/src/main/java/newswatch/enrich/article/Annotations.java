package newswatch.enrich.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswatch.analysis.ArticleKnowledge;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.stance.Stance;
import newswatch.analysis.text.Span;
import newswatch.contract.Attribution;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.EntityType;
import newswatch.contract.IssueRef;
import newswatch.contract.Mention;
import newswatch.contract.MentionKind;
import newswatch.contract.Party;
import newswatch.contract.Polarity;
import newswatch.contract.QuoteAnnotation;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.TextSpan;
import org.jspecify.annotations.Nullable;

/** Translates what the analysis found in one text into annotations of the contract. */
final class Annotations {

    private final String text;

    /** Without surrogates, code points and UTF-16 positions are the same. */
    private final boolean plain;

    Annotations(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    static List<EntityAnnotation> entities(ArticleKnowledge knowledge) {
        return knowledge.entities().stream().map(Annotations::entity).toList();
    }

    private static EntityAnnotation entity(Entity entity) {
        return new EntityAnnotation(
                entity.id(),
                entity.name(),
                EntityType.valueOf(entity.type().name()),
                entity.linkConfidence(),
                entity.mentions().stream().map(Annotations::mention).toList(),
                entity.isPublic());
    }

    private static Mention mention(Entity.Mention mention) {
        return new Mention(
                mention.span().start(),
                mention.span().end(),
                mention.surface(),
                MentionKind.valueOf(mention.kind().name()));
    }

    static List<QuoteAnnotation> quotes(ArticleKnowledge knowledge) {
        return knowledge.quotes().stream().map(Annotations::quote).toList();
    }

    private static QuoteAnnotation quote(Quote quote) {
        return new QuoteAnnotation(
                span(quote.span()),
                quote.form().name().toLowerCase(Locale.ROOT),
                quote.speaker().map(Annotations::party).orElse(null),
                span(quote.speakerSpan()),
                span(quote.cue()),
                quote.confidence());
    }

    static List<StanceAnnotation> stances(ArticleKnowledge knowledge) {
        Annotations annotations = new Annotations(knowledge.text());
        return knowledge.stances().stream().map(annotations::stance).toList();
    }

    private StanceAnnotation stance(Stance stance) {
        return StanceAnnotation.newBuilder()
                .setActor(party(stance.actor()))
                .setTarget(stance.target())
                .setIssue(stance.issue()
                        .map(issue -> new IssueRef(issue.id(), issue.label()))
                        .orElse(null))
                .setPolarity(Polarity.valueOf(stance.polarity().name()))
                .setAttribution(Attribution.valueOf(stance.attribution().name()))
                .setReportedBy(stance.reportedBy().map(Annotations::party).orElse(null))
                .setEvidence(span(stance.evidence()))
                .setEvidenceText(textAt(stance.evidence()))
                .setActorSpan(span(stance.actorSpan()))
                .setCueSpans(stance.cueSpans().stream().map(Annotations::span).toList())
                .setTargetSpan(span(stance.targetSpan()))
                .setConfidence(stance.confidence())
                .setRule(stance.rule())
                .build();
    }

    private static Party party(newswatch.analysis.stance.Party party) {
        return new Party(party.id().orElse(null), party.name());
    }

    private static TextSpan span(Span span) {
        return new TextSpan(span.start(), span.end());
    }

    private static @Nullable TextSpan span(Optional<Span> span) {
        return span.map(Annotations::span).orElse(null);
    }

    /** The text at a place that is counted in code points. */
    String textAt(Span span) {
        if (plain) {
            return span.of(text);
        }
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.length()));
    }
}

package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import newswatch.contract.IssueRef;
import newswatch.contract.Party;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.StanceStatement;
import newswatch.contract.TextSpan;

/** Stance statements of the current revisions. */
final class StanceTable implements Table<StanceStatement> {

    /** A statement of a revision that has been replaced meanwhile is history and not written. */
    private static final String INSERT = """
            insert into stance (statement_id, article_id, revision, outlet_id, actor_id, actor_name, target, issue_id,
                issue_label, issue_reversed, polarity, attribution, reported_by_id, reported_by_name, evidence_start, evidence_end,
                evidence_text, actor_start, actor_end, target_start, target_end, cue_spans, confidence, rule,
                pipeline_version, emerging_id, published_at, ingested_at)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where not exists (select 1 from article where article_id = ? and revision > ?)
            on conflict (statement_id) do nothing
            """;

    @Override
    public void write(Connection transaction, Entry<StanceStatement> entry) throws SQLException {
        StanceStatement statement = entry.value();
        StanceAnnotation stance = statement.getStance();
        try (Sql sql = Sql.of(transaction, INSERT)) {
            sql.text(statement.getStatementId()).text(statement.getArticleId()).number(statement.getRevision());
            sql.text(statement.getOutlet().getOutletId());
            writeMeaning(sql, stance);
            writePlaces(sql, stance);
            sql.number(stance.getConfidence()).text(stance.getRule()).text(statement.getPipelineVersion());
            sql.text(statement.getEmergingId());
            sql.time(statement.getPublishedAt()).time(statement.getIngestedAt());
            sql.text(statement.getArticleId()).number(statement.getRevision()).run();
        }
    }

    private static void writeMeaning(Sql sql, StanceAnnotation stance) throws SQLException {
        sql.text(stance.getActor().getEntityId()).text(stance.getActor().getName());
        sql.text(stance.getTarget()).text(stance.getIssue().map(IssueRef::getIssueId));
        sql.text(stance.getIssue().map(IssueRef::getLabel));
        sql.flag(stance.getIssue().filter(IssueRef::getReversed).isPresent());
        sql.name(stance.getPolarity()).name(stance.getAttribution());
        sql.text(stance.getReportedBy().flatMap(Party::getEntityId));
        sql.text(stance.getReportedBy().map(Party::getName));
    }

    private static void writePlaces(Sql sql, StanceAnnotation stance) throws SQLException {
        sql.number(stance.getEvidence().getStart()).number(stance.getEvidence().getEnd());
        sql.text(stance.getEvidenceText());
        sql.integer(stance.getActorSpan().map(TextSpan::getStart));
        sql.integer(stance.getActorSpan().map(TextSpan::getEnd));
        sql.integer(stance.getTargetSpan().map(TextSpan::getStart));
        sql.integer(stance.getTargetSpan().map(TextSpan::getEnd));
        sql.json(stance.getCueSpans().stream()
                .map(span -> List.of(span.getStart(), span.getEnd()))
                .toList());
    }
}

package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.contract.ArticleRevision;
import newswatch.contract.RevisedStance;
import newswatch.contract.TextSpan;

/** What changed from revision to revision of an article. */
final class ArticleChangeTable implements Table<ArticleRevision> {

    private static final String INSERT = """
            insert into article_change (article_id, revision, previous_revision, title, previous_title, added, removed,
                kept, stances_appeared, stances_vanished, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (article_id, revision) do nothing
            """;

    @Override
    public void write(Connection transaction, Entry<ArticleRevision> entry) throws SQLException {
        ArticleRevision change = entry.value();
        try (Sql sql = Sql.of(transaction, INSERT)) {
            sql.text(change.getArticleId()).number(change.getRevision()).number(change.getPreviousRevision());
            sql.text(change.getTitle()).text(change.getPreviousTitle());
            sql.json(spans(change.getAdded())).json(spans(change.getRemoved())).number(change.getKept());
            sql.json(stances(change.getStancesAppeared())).json(stances(change.getStancesVanished()));
            sql.time(change.getIngestedAt()).run();
        }
    }

    private static List<List<Integer>> spans(List<TextSpan> spans) {
        return spans.stream()
                .map(span -> List.of(span.getStart(), span.getEnd()))
                .toList();
    }

    private static List<Map<String, String>> stances(List<RevisedStance> stances) {
        return stances.stream().map(ArticleChangeTable::stance).toList();
    }

    private static Map<String, String> stance(RevisedStance stance) {
        Map<String, String> fields = new LinkedHashMap<>();
        stance.getActor().getEntityId().ifPresent(id -> fields.put("actor_id", id));
        fields.put("actor_name", stance.getActor().getName());
        fields.put("target", stance.getTarget());
        fields.put("polarity", stance.getPolarity().name());
        return fields;
    }
}

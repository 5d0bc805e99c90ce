package newswatch.dashboard.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.dashboard.live.Quotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The archive in the PostgreSQL database that the sink fills. Connects when first asked, and again after a failure. */
public final class SqlArchive implements Archive, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqlArchive.class);
    private static final int CONNECTIONS = 4;
    private static final int CONNECT_MILLIS = 2_000;

    private static final String ARTICLE = """
            SELECT a.article_id, a.revision, a.url, a.outlet_id, a.outlet_name, a.country, a.channel, a.title, a.text,
                   a.authors, a.language, a.access, a.text_use, a.rights, a.most_quoted, a.published_at, a.ingested_at,
                   a.backfill, a.versions, a.missing_page,
                   m.story_id, m.relation, m.copy_of, m.copied_share
              FROM article a LEFT JOIN story_member m USING (article_id)
             WHERE a.article_id = ?""";

    private static final String ENTITIES = """
            SELECT e.entity_id, e.name, e.type, bool_or(m.is_public) AS is_public,
                   jsonb_agg(jsonb_build_object('start', m.start_offset, 'end', m.end_offset, 'surface', m.surface,
                                                'kind', m.kind) ORDER BY m.start_offset) AS mentions
              FROM mention m JOIN entity e USING (entity_id)
             WHERE m.article_id = ?
             GROUP BY e.entity_id, e.name, e.type
             ORDER BY count(*) DESC, min(m.start_offset)""";

    private static final String STANCES = "SELECT * FROM stance WHERE article_id = ? ORDER BY evidence_start";

    private static final String QUOTES = "SELECT * FROM quote WHERE article_id = ? ORDER BY 1, 2";

    /** Sentences are cut out of the texts of the two revisions, the latest change first. */
    private static final String CHANGES = """
            SELECT c.revision, c.previous_revision, c.title, c.previous_title, c.kept, c.stances_appeared,
                   c.stances_vanished, c.changed_at,
                   jsonb_array_length(c.added) AS added_total, jsonb_array_length(c.removed) AS removed_total,
                   (SELECT coalesce(jsonb_agg(substr(r.text, (s->>0)::int + 1, (s->>1)::int - (s->>0)::int)
                                              ORDER BY (s->>0)::int), '[]')
                      FROM jsonb_array_elements(c.added) s, article_revision r
                     WHERE r.article_id = c.article_id AND r.revision = c.revision) AS added,
                   (SELECT coalesce(jsonb_agg(substr(r.text, (s->>0)::int + 1, (s->>1)::int - (s->>0)::int)
                                              ORDER BY (s->>0)::int), '[]')
                      FROM jsonb_array_elements(c.removed) s, article_revision r
                     WHERE r.article_id = c.article_id AND r.revision = c.previous_revision) AS removed
              FROM article_change c WHERE c.article_id = ? ORDER BY c.revision DESC LIMIT 20""";

    /**
     * Both configurations, because german stems "Häuser" to "haus" but also cuts names that only simple keeps whole.
     * Snippets are made of the found rows alone, since making them is what costs; of titles alone where the text must
     * not be quoted freely.
     */
    private static final String SEARCH = """
            WITH query AS (SELECT websearch_to_tsquery('german', ?) || websearch_to_tsquery('simple', ?) AS words),
            found AS (
                SELECT a.article_id, ts_rank_cd(a.search, words) AS score
                  FROM article a, query WHERE a.search @@ words
                 ORDER BY score DESC, a.ingested_at DESC, a.article_id LIMIT ?)
            SELECT a.article_id, a.title, a.url, a.outlet_id, a.outlet_name, a.country, a.language, a.published_at,
                   a.ingested_at, m.story_id, s.headline,
                   ts_headline('german', translate(a.title || CASE WHEN a.most_quoted IS NULL THEN E'\\n' || a.text ELSE '' END,
                                             U&'\\E000\\E001', ''), words,
                       U&'StartSel=\\E000, StopSel=\\E001, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "')
                       AS snippet
              FROM found JOIN article a USING (article_id)
              CROSS JOIN query
              LEFT JOIN story_member m USING (article_id)
              LEFT JOIN story s ON s.story_id = m.story_id
             ORDER BY found.score DESC, a.ingested_at DESC, a.article_id""";

    /** Which side a statement is on, seen from the issue: who supports the end of a thing is against it. */
    private static final String SIDE =
            "(CASE WHEN s.polarity IN ('SUPPORT', 'DEMAND') THEN 1 WHEN s.polarity IN ('OPPOSE', 'REJECT') THEN -1 ELSE 0 END"
                    + " * CASE WHEN s.issue_reversed THEN -1 ELSE 1 END)";

    /** Of the labels that an issue had, the one given last; what only repeats another article counts once. */
    private static final String ISSUES = """
            SELECT s.issue_id, (array_agg(s.issue_label ORDER BY s.ingested_at DESC))[1] AS label,
                   count(*) AS statements, count(DISTINCT s.actor_name) AS actors,
                   count(*) FILTER (WHERE %1$s > 0) AS supporting, count(*) FILTER (WHERE %1$s < 0) AS opposing,
                   max(coalesce(s.published_at, s.ingested_at)) AS last_at
              FROM stance s LEFT JOIN story_member m USING (article_id)
             WHERE s.issue_id IS NOT NULL AND m.relation IS DISTINCT FROM 'COPY_OF'
             GROUP BY s.issue_id
             ORDER BY statements DESC, s.issue_id
             LIMIT 500""".formatted(SIDE);

    /** Ties between wordings go to the first in the alphabet. */
    private static final String EMERGING = """
            SELECT s.emerging_id AS issue_id, mode() WITHIN GROUP (ORDER BY s.target) AS label,
                   count(*) AS statements, count(DISTINCT s.article_id) AS articles, count(DISTINCT s.actor_name) AS actors,
                   count(*) FILTER (WHERE %1$s > 0) AS supporting, count(*) FILTER (WHERE %1$s < 0) AS opposing,
                   max(coalesce(s.published_at, s.ingested_at)) AS last_at
              FROM stance s LEFT JOIN story_member m USING (article_id)
             WHERE s.emerging_id IS NOT NULL AND s.issue_id IS NULL AND m.relation IS DISTINCT FROM 'COPY_OF'
             GROUP BY s.emerging_id
            HAVING count(*) >= ? AND count(DISTINCT s.article_id) >= 2
             ORDER BY statements DESC, last_at DESC, s.emerging_id
             LIMIT 100""".formatted(SIDE);

    private static final String STATEMENTS = """
            SELECT s.statement_id, s.article_id, s.actor_id, s.actor_name, s.target, s.issue_id, s.issue_label, s.polarity,
                   %s AS side, s.attribution, s.reported_by_name, s.evidence_text, s.confidence,
                   coalesce(s.published_at, s.ingested_at) AS said_at, a.outlet_id, a.outlet_name, a.most_quoted, m.story_id
              FROM stance s JOIN article a USING (article_id) LEFT JOIN story_member m USING (article_id)
             WHERE %s = ? AND m.relation IS DISTINCT FROM 'COPY_OF'
             ORDER BY said_at DESC, s.statement_id
             LIMIT ?""";

    private static final String OF_ISSUE = STATEMENTS.formatted(SIDE, "s.issue_id");
    private static final String OF_EMERGING = STATEMENTS.formatted(SIDE, "s.emerging_id");
    private static final String EMERGING_PREFIX = "emerging:";

    private final HikariDataSource database;

    private final int leastStatements;

    /**
     * The archive at an address; connects later.
     *
     * @param leastStatements so many statements make an emerging issue
     */
    public SqlArchive(String jdbcUrl, Optional<String> user, Optional<String> password, int leastStatements) {
        this.leastStatements = leastStatements;
        HikariConfig config = new HikariConfig();
        config.setPoolName("dashboard");
        config.setJdbcUrl(jdbcUrl);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setReadOnly(true);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECT_MILLIS);
        // The page must come up without the database.
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(0);
        database = new HikariDataSource(config);
    }

    @Override
    public Optional<ObjectNode> article(String articleId) {
        return ask(connection -> {
            ArrayNode found = Rows.of(connection, ARTICLE, articleId);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ObjectNode article = (ObjectNode) found.get(0);
            article.set("entities", Rows.of(connection, ENTITIES, articleId));
            article.set("stances", Rows.of(connection, STANCES, articleId));
            article.set("quotes", Rows.of(connection, QUOTES, articleId));
            article.set("changes", Rows.of(connection, CHANGES, articleId));
            showNoMoreThanAllowed(article);
            return Optional.of(article);
        });
    }

    /** Title and address may always be shown; the text only where nobody limits what may be quoted of it. */
    private static void showNoMoreThanAllowed(ObjectNode article) {
        JsonNode most = article.path("most_quoted");
        if (most.isNumber()) {
            article.put("text", "");
            article.path("changes").forEach(SqlArchive::withoutSentences);
        }
        Quotation.cutEvidence(article.path("stances"), Math.min(Quotation.LONGEST, most.asInt(Quotation.LONGEST)));
    }

    private static void withoutSentences(JsonNode change) {
        ((ObjectNode) change).putArray("added");
        ((ObjectNode) change).putArray("removed");
    }

    @Override
    public List<Hit> search(String words, int limit) {
        return ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SEARCH)) {
                statement.setQueryTimeout(Rows.QUERY_SECONDS);
                statement.setString(1, words);
                statement.setString(2, words);
                statement.setInt(3, limit);
                try (ResultSet result = statement.executeQuery()) {
                    return hits(result);
                }
            }
        });
    }

    @Override
    public ArrayNode issues() {
        return ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ISSUES)) {
                statement.setQueryTimeout(Rows.QUERY_SECONDS);
                try (ResultSet result = statement.executeQuery()) {
                    return Rows.all(result);
                }
            }
        });
    }

    @Override
    public ArrayNode emerging() {
        return ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(EMERGING)) {
                statement.setQueryTimeout(Rows.QUERY_SECONDS);
                statement.setInt(1, leastStatements);
                try (ResultSet result = statement.executeQuery()) {
                    return Rows.all(result);
                }
            }
        });
    }

    @Override
    public ArrayNode statements(String issueId, int limit) {
        String question = issueId.startsWith(EMERGING_PREFIX) ? OF_EMERGING : OF_ISSUE;
        return ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                statement.setQueryTimeout(Rows.QUERY_SECONDS);
                statement.setString(1, issueId.replace("\0", ""));
                statement.setInt(2, limit);
                try (ResultSet result = statement.executeQuery()) {
                    ArrayNode statements = Rows.all(result);
                    statements.forEach(one -> Quotation.cutEvidence(
                            List.of(one),
                            Math.min(Quotation.LONGEST, one.path("most_quoted").asInt(Quotation.LONGEST))));
                    return statements;
                }
            }
        });
    }

    @Override
    public ObjectNode related(String storyId) {
        return ask(connection -> RelatedStories.of(connection, storyId.replace("\0", "")));
    }

    private static List<Hit> hits(ResultSet result) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        while (result.next()) {
            ObjectNode article = Rows.current(result);
            article.set("snippet", Snippet.parts(result.getString("snippet")));
            article.remove(List.of("story_id", "headline"));
            hits.add(new Hit(
                    Optional.ofNullable(result.getString("story_id")),
                    Optional.ofNullable(result.getString("headline")),
                    article));
        }
        return List.copyOf(hits);
    }

    @Override
    public boolean isUp() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException away) {
            LOG.warn("The database did not answer", away);
            throw new ArchiveUnavailableException(away);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

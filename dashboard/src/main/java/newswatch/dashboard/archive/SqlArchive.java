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
    private static final int QUERY_SECONDS = 10;

    private static final String ARTICLE = """
            SELECT a.article_id, a.revision, a.url, a.outlet_id, a.outlet_name, a.country, a.channel, a.title, a.text,
                   a.authors, a.language, a.access, a.text_use, a.rights, a.most_quoted, a.published_at, a.ingested_at,
                   a.backfill, a.versions,
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

    private final HikariDataSource database;

    /** The archive at an address; connects later. */
    public SqlArchive(String jdbcUrl, Optional<String> user, Optional<String> password) {
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
            ArrayNode found = rows(connection, ARTICLE, articleId);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ObjectNode article = (ObjectNode) found.get(0);
            article.set("entities", rows(connection, ENTITIES, articleId));
            article.set("stances", rows(connection, STANCES, articleId));
            article.set("quotes", rows(connection, QUOTES, articleId));
            showNoMoreThanAllowed(article);
            return Optional.of(article);
        });
    }

    /** Title and address may always be shown; the text only where nobody limits what may be quoted of it. */
    private static void showNoMoreThanAllowed(ObjectNode article) {
        JsonNode most = article.path("most_quoted");
        if (most.isNumber()) {
            article.put("text", "");
        }
        Quotation.cutEvidence(article.path("stances"), Math.min(Quotation.LONGEST, most.asInt(Quotation.LONGEST)));
    }

    private static ArrayNode rows(Connection connection, String sql, String articleId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(QUERY_SECONDS);
            statement.setString(1, articleId);
            try (ResultSet result = statement.executeQuery()) {
                return Rows.all(result);
            }
        }
    }

    @Override
    public List<Hit> search(String words, int limit) {
        return ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SEARCH)) {
                statement.setQueryTimeout(QUERY_SECONDS);
                statement.setString(1, words);
                statement.setString(2, words);
                statement.setInt(3, limit);
                try (ResultSet result = statement.executeQuery()) {
                    return hits(result);
                }
            }
        });
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

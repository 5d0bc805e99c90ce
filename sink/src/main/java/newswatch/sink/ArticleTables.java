package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.Mention;
import newswatch.contract.Party;
import newswatch.contract.QuoteAnnotation;
import newswatch.contract.Rights;
import newswatch.contract.TextSpan;
import newswatch.contract.TextUse;
import newswatch.schema.Quoting;

/** Articles, their revisions, entities, mentions and quotes. */
final class ArticleTables implements Table<AnalyzedArticle> {

    private static final String UPSERT = """
            insert into article (article_id, revision, url, canonical_url, external_id, outlet_id, outlet_name, country,
                feed_id, channel, title, text, text_sha256, authors, language, language_confidence, access, removed,
                keywords, versions, published_at, ingested_at, backfill, text_use, rights,
                most_quoted, missing_page)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (article_id) do update set
                revision = excluded.revision, url = excluded.url, canonical_url = excluded.canonical_url,
                external_id = excluded.external_id, outlet_id = excluded.outlet_id,
                outlet_name = excluded.outlet_name, country = excluded.country, feed_id = excluded.feed_id,
                channel = excluded.channel, title = excluded.title, text = excluded.text,
                text_sha256 = excluded.text_sha256, authors = excluded.authors, language = excluded.language,
                language_confidence = excluded.language_confidence, access = excluded.access,
                removed = excluded.removed, keywords = excluded.keywords, versions = excluded.versions,
                published_at = excluded.published_at, ingested_at = excluded.ingested_at, backfill = excluded.backfill,
                text_use = excluded.text_use, rights = excluded.rights, most_quoted = excluded.most_quoted,
                missing_page = excluded.missing_page
            where article.revision <= excluded.revision
            """;

    private static final String REVISION = """
            insert into article_revision (article_id, revision, title, text, text_sha256, ingested_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (article_id, revision) do nothing
            """;

    private static final String ENTITY = """
            insert into entity (entity_id, name, type) values (?, ?, ?)
            on conflict (entity_id) do nothing
            """;

    private static final String MENTION = """
            insert into mention (article_id, entity_id, start_offset, end_offset, surface, kind, link_confidence,
                is_public)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String QUOTE = """
            insert into quote (article_id, start_offset, end_offset, form, speaker_id, speaker_name, speaker_start,
                speaker_end, cue_start, cue_end, confidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    @Override
    public void write(Connection transaction, Entry<AnalyzedArticle> entry) throws SQLException {
        AnalyzedArticle article = entry.value();
        writeRevision(transaction, article);
        if (writeArticle(transaction, article) == 0) {
            return; // a newer revision is there already
        }
        clear(transaction, article);
        writeEntities(transaction, article);
        writeMentions(transaction, article);
        writeQuotes(transaction, article);
    }

    @Override
    public void remove(Connection transaction, String articleId) throws SQLException {
        for (String table : List.of(
                "article", "article_revision", "article_change", "mention", "quote", "stance", "story_member")) {
            try (Sql sql = Sql.of(transaction, "delete from " + table + " where article_id = ?")) {
                sql.text(articleId).run();
            }
        }
    }

    private static int writeArticle(Connection transaction, AnalyzedArticle article) throws SQLException {
        try (Sql sql = Sql.of(transaction, UPSERT)) {
            sql.text(article.getArticleId()).number(article.getRevision());
            sql.text(article.getUrl()).text(article.getCanonicalUrl()).text(article.getExternalId());
            sql.text(article.getOutlet().getOutletId());
            sql.text(article.getOutlet().getName()).text(article.getOutlet().getCountry());
            sql.text(article.getFeedId()).name(article.getChannel());
            sql.text(article.getTitle()).text(article.getText()).text(article.getTextSha256());
            sql.texts(article.getAuthors());
            sql.text(article.getLanguage()).number(article.getLanguageConfidence());
            sql.name(article.getAccess()).json(removed(article)).json(keywords(article));
            sql.json(article.getVersions()).time(article.getPublishedAt());
            sql.time(article.getIngestedAt()).flag(article.getBackfill());
            sql.name(article.getRights().map(Rights::getTextUse).orElse(TextUse.UNKNOWN));
            sql.json(article.getRights().map(ArticleTables::rights));
            return sql.integer(mostQuoted(article))
                    .text(article.getMissingPage())
                    .run();
        }
    }

    private static Optional<Integer> mostQuoted(AnalyzedArticle article) {
        OptionalInt most = Quoting.mostOf(article);
        return most.isPresent() ? Optional.of(most.getAsInt()) : Optional.empty();
    }

    private static Map<String, Object> rights(Rights rights) {
        Map<String, Object> object = new LinkedHashMap<>();
        rights.getTdmReservation().ifPresent(reserved -> object.put("tdm_reservation", reserved));
        rights.getTdmPolicy().ifPresent(policy -> object.put("tdm_policy", policy));
        rights.getContentUsage().ifPresent(usage -> object.put("content_usage", usage));
        object.put("directives", rights.getDirectives());
        object.put("said_in", rights.getSaidIn());
        object.put("checked_at", rights.getCheckedAt().toString());
        return object;
    }

    private static List<Map<String, Object>> removed(AnalyzedArticle article) {
        return article.getRemoved().stream()
                .map(part -> object("kind", part.getKind(), "text", part.getText()))
                .toList();
    }

    private static List<Map<String, Object>> keywords(AnalyzedArticle article) {
        return article.getKeywords().stream()
                .map(keyword -> object("term", keyword.getTerm(), "weight", keyword.getWeight()))
                .toList();
    }

    private static Map<String, Object> object(String first, Object firstValue, String second, Object secondValue) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(first, firstValue);
        object.put(second, secondValue);
        return object;
    }

    private static void writeRevision(Connection transaction, AnalyzedArticle article) throws SQLException {
        try (Sql sql = Sql.of(transaction, REVISION)) {
            sql.text(article.getArticleId()).number(article.getRevision());
            sql.text(article.getTitle()).text(article.getText()).text(article.getTextSha256());
            sql.time(article.getIngestedAt()).run();
        }
    }

    /** What older revisions left behind. */
    private static void clear(Connection transaction, AnalyzedArticle article) throws SQLException {
        for (String table : List.of("mention", "quote")) {
            try (Sql sql = Sql.of(transaction, "delete from " + table + " where article_id = ?")) {
                sql.text(article.getArticleId()).run();
            }
        }
        try (Sql sql = Sql.of(transaction, "delete from stance where article_id = ? and revision < ?")) {
            sql.text(article.getArticleId()).number(article.getRevision()).run();
        }
    }

    private static void writeEntities(Connection transaction, AnalyzedArticle article) throws SQLException {
        try (Sql sql = Sql.of(transaction, ENTITY)) {
            for (EntityAnnotation entity : article.getEntities()) {
                sql.text(entity.getEntityId()).text(entity.getName()).name(entity.getType());
                sql.add();
            }
            sql.send();
        }
    }

    private static void writeMentions(Connection transaction, AnalyzedArticle article) throws SQLException {
        try (Sql sql = Sql.of(transaction, MENTION)) {
            for (EntityAnnotation entity : article.getEntities()) {
                for (Mention mention : entity.getMentions()) {
                    sql.text(article.getArticleId()).text(entity.getEntityId());
                    sql.number(mention.getStart()).number(mention.getEnd()).text(mention.getSurface());
                    sql.name(mention.getKind())
                            .number(entity.getLinkConfidence())
                            .flag(entity.getIsPublic())
                            .add();
                }
            }
            sql.send();
        }
    }

    private static void writeQuotes(Connection transaction, AnalyzedArticle article) throws SQLException {
        try (Sql sql = Sql.of(transaction, QUOTE)) {
            for (QuoteAnnotation quote : article.getQuotes()) {
                sql.text(article.getArticleId());
                sql.number(quote.getSpan().getStart()).number(quote.getSpan().getEnd());
                sql.text(quote.getForm()).text(quote.getSpeaker().flatMap(Party::getEntityId));
                sql.text(quote.getSpeaker().map(Party::getName));
                sql.integer(quote.getSpeakerSpan().map(TextSpan::getStart));
                sql.integer(quote.getSpeakerSpan().map(TextSpan::getEnd));
                sql.integer(quote.getCue().map(TextSpan::getStart))
                        .integer(quote.getCue().map(TextSpan::getEnd));
                sql.number(quote.getConfidence()).add();
            }
            sql.send();
        }
    }
}

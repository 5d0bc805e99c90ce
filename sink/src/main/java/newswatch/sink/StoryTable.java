package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newswatch.contract.CountryCoverage;
import newswatch.contract.OutletCoverage;
import newswatch.contract.StoryGrowth;
import newswatch.contract.StoryState;

/** Stories as they stand, with who reports them and how fast they grow. */
final class StoryTable implements Table<StoryState> {

    private static final String UPSERT = """
            insert into story (story_id, merged_into, follows, language, headline, lead, member_count, outlet_count,
                first_seen_at, last_seen_at, version, backfill, coverage, countries, original_share, growth_until,
                articles_last_hour, outlets_last_hour, articles_last_six_hours, outlets_last_six_hours)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (story_id) do update set
                merged_into = excluded.merged_into, follows = excluded.follows, language = excluded.language,
                headline = excluded.headline, lead = excluded.lead, member_count = excluded.member_count,
                outlet_count = excluded.outlet_count, first_seen_at = excluded.first_seen_at,
                last_seen_at = excluded.last_seen_at, version = excluded.version, backfill = excluded.backfill,
                coverage = excluded.coverage, countries = excluded.countries,
                original_share = excluded.original_share, growth_until = excluded.growth_until,
                articles_last_hour = excluded.articles_last_hour, outlets_last_hour = excluded.outlets_last_hour,
                articles_last_six_hours = excluded.articles_last_six_hours,
                outlets_last_six_hours = excluded.outlets_last_six_hours
            where story.version <= excluded.version
            """;

    @Override
    public void write(Connection transaction, Entry<StoryState> entry) throws SQLException {
        StoryState story = entry.value();
        try (Sql sql = Sql.of(transaction, UPSERT)) {
            sql.text(story.getStoryId()).text(story.getMergedInto()).text(story.getFollows());
            sql.text(story.getLanguage()).text(story.getHeadline()).text(story.getLead());
            sql.number(story.getMemberCount()).number(story.getOutletCount());
            sql.time(story.getFirstSeenAt()).time(story.getLastSeenAt());
            sql.number(story.getVersion()).flag(story.getBackfill());
            writeCoverage(sql, story);
            writeGrowth(sql, story.getGrowth());
            sql.run();
        }
    }

    private static void writeCoverage(Sql sql, StoryState story) throws SQLException {
        sql.json(story.getCoverage().stream().map(StoryTable::row).toList());
        sql.json(story.getCountries().stream().map(StoryTable::row).toList());
        sql.number(story.getOriginalShare(), Types.DOUBLE);
    }

    private static Map<String, Object> row(OutletCoverage coverage) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("outlet_id", coverage.getOutlet().getOutletId());
        coverage.getOutlet().getName().ifPresent(name -> row.put("outlet_name", name));
        coverage.getOutlet().getCountry().ifPresent(country -> row.put("country", country));
        row.put("articles", coverage.getArticles());
        row.put("original_share", coverage.getOriginalShare());
        return row;
    }

    private static Map<String, Object> row(CountryCoverage coverage) {
        return Map.of(
                "country", coverage.getCountry(),
                "outlets", coverage.getOutlets(),
                "articles", coverage.getArticles());
    }

    private static void writeGrowth(Sql sql, Optional<StoryGrowth> growth) throws SQLException {
        sql.time(growth.map(StoryGrowth::getUntil));
        sql.integer(growth.map(StoryGrowth::getArticlesLastHour));
        sql.integer(growth.map(StoryGrowth::getOutletsLastHour));
        sql.integer(growth.map(StoryGrowth::getArticlesLastSixHours));
        sql.integer(growth.map(StoryGrowth::getOutletsLastSixHours));
    }

    @Override
    public void remove(Connection transaction, String storyId) throws SQLException {
        try (Sql sql = Sql.of(transaction, "delete from story where story_id = ?")) {
            sql.text(storyId).run();
        }
    }
}

-- Who reports a story and how fast it grows. Rows of before have none of it until the story changes again.
alter table story
    -- the outlets with most articles, at most 100: [{"outlet_id", "outlet_name", "country", "articles", "original_share"}]
    add column coverage jsonb not null default '[]',
    -- the countries with most outlets, at most 50: [{"country", "outlets", "articles"}]
    add column countries jsonb not null default '[]',
    -- share of the articles that are no copies, 0 to 1
    add column original_share double precision,
    -- the last hours of the story end when its last article came in that is no archive material; null where all is
    add column growth_until timestamptz,
    add column articles_last_hour integer,
    add column outlets_last_hour integer,
    add column articles_last_six_hours integer,
    add column outlets_last_six_hours integer;
create index story_follows on story (follows) where follows is not null;
create index story_merged_into on story (merged_into) where merged_into is not null;

create view story_outlet as
    select story.story_id, outlet.*
      from story cross join lateral jsonb_to_recordset(story.coverage)
               as outlet (outlet_id text, outlet_name text, country text, articles integer, original_share double precision);

create view story_country as
    select story.story_id, country.*
      from story cross join lateral jsonb_to_recordset(story.countries)
               as country (country text, outlets integer, articles integer);

-- That a story reports the same event as stories of other languages; all stories of an event have its event_id.
create table story_link (
    story_id       text primary key,
    language       text not null,
    event_id       text not null,
    -- the story that showed it, which may have been merged into another one since
    other_story_id text not null,
    similarity     double precision not null,
    reasons        text[] not null,
    linked_at      timestamptz not null,
    version        text not null
);
create index story_link_event on story_link (event_id);
create index story_link_other on story_link (other_story_id);

-- The story that another one has become part of at last; itself where it stands for itself, or is not known.
create function story_now(wanted text) returns text language sql stable as $$
    with recursive way (story, step) as (
        select wanted, 0
        union all
        select story.merged_into, way.step + 1
          from way join story on story.story_id = way.story
         where story.merged_into is not null and way.step < 1000)
    select story from way order by step desc limit 1
$$;

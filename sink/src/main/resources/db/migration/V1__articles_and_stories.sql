-- What Newswatch knows, as tables. Every row can be rebuilt from the topics. There are no foreign keys between what
-- comes from different topics: each topic is read on its own, so a story may arrive before its article.
-- Spans are Unicode code points into article.text, start inclusive, end exclusive.

create table article (
    article_id          text primary key,
    revision            integer not null,
    url                 text,
    canonical_url       text,
    external_id         text,
    outlet_id           text not null,
    outlet_name         text,
    country             text,
    feed_id             text,
    channel             text not null,
    title               text not null,
    text                text not null,
    text_sha256         text not null,
    authors             text[] not null,
    language            text not null,
    language_confidence double precision not null,
    access              text not null,
    removed             jsonb not null,
    keywords            jsonb not null,
    versions            jsonb not null,
    published_at        timestamptz,
    ingested_at         timestamptz not null,
    backfill            boolean not null,
    -- German stems for German, exact words for everything else; cut, since a tsvector holds 1 MB at most
    search              tsvector generated always as (
                            case when language = 'de'
                                then setweight(to_tsvector('german', title), 'A') || to_tsvector('german', left(text, 200000))
                                else setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', left(text, 200000))
                            end) stored
);
create index article_search on article using gin (search);
create index article_ingested on article (ingested_at);
create index article_url on article (canonical_url);

-- Every version of an article that was seen, the current one included.
create table article_revision (
    article_id  text not null,
    revision    integer not null,
    title       text not null,
    text        text not null,
    text_sha256 text not null,
    ingested_at timestamptz not null,
    primary key (article_id, revision)
);

create table entity (
    entity_id text primary key,
    name      text not null,
    type      text not null
);
create index entity_name on entity (lower(name));

-- Mentions, quotes and stances are those of the article's current revision.
create table mention (
    article_id      text not null,
    entity_id       text not null,
    start_offset    integer not null,
    end_offset      integer not null,
    surface         text not null,
    kind            text not null,
    link_confidence double precision not null,
    primary key (article_id, start_offset, end_offset, entity_id)
);
create index mention_entity on mention (entity_id);

create table quote (
    article_id    text not null,
    start_offset  integer not null,
    end_offset    integer not null,
    form          text not null,
    speaker_id    text,
    speaker_name  text,
    speaker_start integer,
    speaker_end   integer,
    cue_start     integer,
    cue_end       integer,
    confidence    double precision not null,
    primary key (article_id, start_offset, end_offset)
);

create table stance (
    statement_id     text primary key,
    article_id       text not null,
    revision         integer not null,
    outlet_id        text not null,
    actor_id         text,
    actor_name       text not null,
    target           text not null,
    issue_id         text,
    issue_label      text,
    polarity         text not null,
    attribution      text not null,
    reported_by_id   text,
    reported_by_name text,
    evidence_start   integer not null,
    evidence_end     integer not null,
    evidence_text    text not null,
    actor_start      integer,
    actor_end        integer,
    target_start     integer,
    target_end       integer,
    cue_spans        jsonb not null,
    confidence       double precision not null,
    rule             text not null,
    pipeline_version text not null,
    published_at     timestamptz,
    ingested_at      timestamptz not null
);
create index stance_article on stance (article_id);
create index stance_actor on stance (actor_id);

create table story (
    story_id      text primary key,
    merged_into   text,
    follows       text,
    language      text not null,
    headline      text not null,
    lead          text not null,
    member_count  integer not null,
    outlet_count  integer not null,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    version       bigint not null,
    backfill      boolean not null
);
create index story_last_seen on story (last_seen_at);

create table story_member (
    article_id   text primary key,
    story_id     text not null,
    relation     text not null,
    copy_of      text,
    copied_share double precision,
    similarity   double precision not null,
    reasons      text[] not null,
    revision     integer not null
);
create index story_member_story on story_member (story_id);

-- Where merged stories went: a join that is read after the merge still finds the heir.
create table story_heir (
    story_id text primary key,
    heir     text not null
);

create table story_event (
    partition   integer not null,
    offset_     bigint not null,
    story_id    text not null,
    change      text not null,
    article_id  text not null,
    revision    integer not null,
    relation    text not null,
    similarity  double precision not null,
    merged      text[] not null,
    reasons     text[] not null,
    occurred_at timestamptz not null,
    primary key (partition, offset_)
);
create index story_event_story on story_event (story_id);

create table dead_letter (
    topic            text not null,
    partition        integer not null,
    offset_          bigint not null,
    stage            text not null,
    reason           text not null,
    detail           text not null,
    source_topic     text,
    source_partition integer,
    source_offset    bigint,
    input            text,
    occurred_at      timestamptz not null,
    primary key (topic, partition, offset_)
);

-- A crash just before a commit sends a letter of the sink again.
create unique index dead_letter_of_sink on dead_letter (source_topic, source_partition, source_offset)
    where stage = 'SINK';

create table feed_health (
    feed_id              text primary key,
    url                  text not null,
    name                 text,
    status               text not null,
    explanation          text not null,
    http_status          integer,
    last_attempt_at      timestamptz not null,
    last_success_at      timestamptz,
    next_attempt_at      timestamptz not null,
    consecutive_failures integer not null,
    items_in_feed        integer not null,
    articles_total       bigint not null
);

-- The next record to read of every partition; written in the transaction of the rows, so that nothing is lost or doubled.
create table sink_offset (
    topic       text not null,
    partition   integer not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

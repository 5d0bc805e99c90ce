-- What changed from revision to revision. Spans are pairs of code points: of added into the text of this revision in
-- article_revision, of removed into that of the previous one.

create table article_change (
    article_id        text not null,
    revision          integer not null,
    previous_revision integer not null,
    title             text not null,
    previous_title    text,
    added             jsonb not null,
    removed           jsonb not null,
    kept              integer not null,
    stances_appeared  jsonb not null,
    stances_vanished  jsonb not null,
    changed_at        timestamptz not null,
    primary key (article_id, revision)
);

-- What the feeds page and "newswatch feeds list" show beside the state of a feed.
alter table feed_health
    add column interval_seconds   integer,
    add column polls_total        bigint not null default 0,
    add column not_modified_total bigint not null default 0,
    add column warnings           text[] not null default '{}',
    add column moved_to           text,
    add column hub                text;

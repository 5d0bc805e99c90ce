-- What the owner of an article allows, as it was found when the article was fetched. The access column, which V1 has,
-- tells whether the text was free to read.

-- UNKNOWN where nobody looked (pushed and imported articles), FULL, or METADATA_ONLY: then text is empty and nothing was
-- mined.
alter table article add column text_use text not null default 'UNKNOWN';
-- tdm_reservation, tdm_policy, content_usage, directives, said_in, checked_at; null where nobody looked.
alter table article add column rights jsonb;
-- The most characters of its text that readers may be shown at a time; null where nobody set a limit.
alter table article add column most_quoted integer;
update article set most_quoted = 0 where access in ('PAYWALL_TEASER', 'CONSENT_WALL', 'BOT_WALL');

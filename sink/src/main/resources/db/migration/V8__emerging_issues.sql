-- Group of similar targets that a statement belongs to where no defined issue covers it.
alter table stance add column emerging_id text;
create index stance_emerging on stance (emerging_id, ingested_at) where emerging_id is not null;

-- Whether the target of a statement is the end or the opposite of its issue, so that who is for the target is against the issue.
alter table stance add column issue_reversed boolean not null default false;
create index stance_issue on stance (issue_id, ingested_at);

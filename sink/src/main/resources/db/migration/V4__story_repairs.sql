-- Stories that an operator parts or joins. Events of different stories are read in any order, so it must be known when
-- each was decided: what is read later but was decided earlier changes nothing.

alter table story_member add column decided_at timestamptz not null default '-infinity';

-- A story that was merged can be parted again under its old id, so an id may have been merged more than once.
alter table story_heir add column since timestamptz not null default now();
alter table story_heir drop constraint story_heir_pkey;
alter table story_heir add primary key (story_id, since);

alter table story_event
    add column moved text[] not null default '{}',
    add column split_from text,
    add column repair_id text;

-- The story that an article belongs to which was placed in a story at a moment: mergers after that moment take it along.
create function story_since(placed text, moment timestamptz) returns text language sql stable as $$
    with recursive way (story, arrived, step) as (
        select placed, moment, 0
        union all
        select next.heir, next.since, way.step + 1
          from way cross join lateral (
              select heir, since from story_heir
               where story_heir.story_id = way.story and story_heir.since >= way.arrived
               order by since limit 1) next
         where way.step < 1000)
    select story from way order by step desc limit 1
$$;

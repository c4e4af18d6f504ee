-- Administrative units, dated. A unit keeps its id for ever; code, name, kind and parent belong to a
-- version with validity dates, because codes are reused (26740: Bến Nghé, then Sài Gòn) and names change.

create table units (
  id uuid primary key,
  level text not null check (level in ('country', 'province', 'district', 'commune', 'village')),
  note text,
  -- Two or more spellings are in use and nobody has decided which one is right.
  spelling_unsettled boolean not null default false,
  synthetic boolean not null default false,
  created_at timestamptz not null default now()
);

create table unit_versions (
  unit_id uuid not null references units (id),
  -- The official code of the statistics office; villages have none, and the source lacks some old ones.
  code text,
  name text not null,
  full_name text not null,
  kind text not null,
  name_folded text not null,
  sort_key text collate "C" not null,
  parent_id uuid references units (id),
  -- Null: since before the records begin.
  valid_from date,
  -- The first day it is no longer valid; null: still valid.
  valid_to date,
  decree text,
  verified boolean not null default false,
  note text,
  check (valid_from is null or valid_to is null or valid_from < valid_to)
);
create unique index unit_versions_start on unit_versions (unit_id, coalesce(valid_from, date '0001-01-01'));
create index unit_versions_code on unit_versions (code) where code is not null;
create index unit_versions_parent on unit_versions (parent_id, sort_key);
create index unit_versions_folded on unit_versions (name_folded text_pattern_ops);

-- Two versions of one unit never hold on the same day. (An exclusion constraint would need an extension.)
create function refuse_overlapping_unit_versions() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from changed
    join unit_versions as other on other.unit_id = changed.unit_id
      and other.valid_from is distinct from changed.valid_from
      and daterange(other.valid_from, other.valid_to) && daterange(changed.valid_from, changed.valid_to)
  ) then
    raise exclusion_violation using
      message = 'two versions of a unit hold on the same day', constraint = 'unit_versions_overlap';
  end if;
  return null;
end $$;
create trigger unit_versions_overlap_on_insert after insert on unit_versions
  referencing new table as changed for each statement execute function refuse_overlapping_unit_versions();
create trigger unit_versions_overlap_on_update after update on unit_versions
  referencing new table as changed for each statement execute function refuse_overlapping_unit_versions();

create table unit_successions (
  predecessor_id uuid not null references units (id),
  successor_id uuid not null references units (id),
  -- The day the predecessor's people and land went over; null where the source does not say.
  effective_on date,
  -- Whether the predecessor went over whole or in part; null where the source does not say.
  whole boolean,
  decree text,
  verified boolean not null default false,
  note text,
  check (predecessor_id <> successor_id)
);
create unique index unit_successions_pair
  on unit_successions (predecessor_id, successor_id, coalesce(effective_on, date '0001-01-01'));
create index unit_successions_successor on unit_successions (successor_id);

-- Spellings that mean the same unit.
create table unit_aliases (
  unit_id uuid not null references units (id),
  name text not null,
  name_folded text not null,
  note text,
  primary key (unit_id, name)
);
create index unit_aliases_folded on unit_aliases (name_folded text_pattern_ops);

-- Which edition of a reference list is loaded, so that a start with nothing new has nothing to do.
create table reference_loads (
  name text primary key,
  digest text not null,
  loaded_at timestamptz not null default now()
);

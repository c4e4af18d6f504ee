-- Administrative units, dated. A unit keeps its id for ever; code, name, kind and parent belong to a
-- version with validity dates, because codes are reused (26740: Bến Nghé, then Sài Gòn) and names change.

create table units (
  id uuid primary key,
  level text not null check (level in ('country', 'province', 'district', 'commune', 'village')),
  note text,
  synthetic boolean not null default false,
  created_at timestamptz not null default now()
);

create table unit_versions (
  unit_id uuid not null references units (id),
  -- The official code of the statistics office; villages have none.
  code text,
  name text not null,
  full_name text not null,
  kind text not null,
  name_folded text not null,
  sort_key text not null,
  parent_id uuid references units (id),
  -- Null: since before the records begin.
  valid_from date,
  -- The first day it is no longer valid; null: still valid.
  valid_to date,
  decree text,
  verified boolean not null default false,
  check (valid_from is null or valid_to is null or valid_from < valid_to)
);
create unique index unit_versions_start on unit_versions (unit_id, coalesce(valid_from, date '0001-01-01'));
create index unit_versions_code on unit_versions (code) where code is not null;
create index unit_versions_parent on unit_versions (parent_id, sort_key);
create index unit_versions_folded on unit_versions (name_folded text_pattern_ops);

create table unit_successions (
  predecessor_id uuid not null references units (id),
  successor_id uuid not null references units (id),
  effective_on date not null,
  -- Whether the predecessor went over whole or in part; null where the source does not say.
  whole boolean,
  decree text,
  verified boolean not null default false,
  note text,
  primary key (predecessor_id, successor_id, effective_on),
  check (predecessor_id <> successor_id)
);
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

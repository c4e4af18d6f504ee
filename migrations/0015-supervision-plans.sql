-- Visits are planned before they are made, look at a list of points, and say how each finding was put right.

-- A visit the office means to make, or knows of.
create table supervision_plans (
  commune_id uuid not null references units (id),
  id uuid not null,
  -- The year it is planned for.
  year integer not null,
  conducted_by text not null,
  kind text not null,
  body_level text not null,
  programmes text[] not null,
  village_id uuid references units (id),
  scope text not null,
  -- Who prepares it and answers for it.
  owner text,
  planned_from date,
  planned_to date,
  -- What is to be looked at, in order.
  checklist text[] not null default '{}',
  document_id uuid,
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  search_text text generated always as (fold_text(
    conducted_by || ' ' || scope || ' ' || coalesce(owner, '') || ' ' || coalesce(note, ''))) stored,
  primary key (commune_id, id),
  foreign key (commune_id, document_id) references official_documents (commune_id, id),
  constraint supervision_plans_level check (body_level in ('commune', 'district', 'province', 'central', 'community')),
  constraint supervision_plans_days check (planned_from <= planned_to)
);
create index supervision_plans_by_year on supervision_plans (commune_id, year);
select protect_unit_table('supervision_plans');

alter table supervision_visits
  -- The plan the visit carried out.
  add column plan_id uuid,
  -- Each point that was looked at: {"item", "state", "note"}.
  add column checklist jsonb not null default '[]',
  add constraint supervision_visits_plan foreign key (commune_id, plan_id) references supervision_plans (commune_id, id);

alter table supervision_findings
  -- How it was put right.
  add column result text;

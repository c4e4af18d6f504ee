-- Values of the indicators that policy defines: what the offices of the commune report by year.
-- A newer value supersedes the older one; the older one stays readable for an earlier cut-off date.
create table indicator_values (
  commune_id uuid not null references units (id),
  id uuid not null,
  indicator_key text not null,
  year integer not null,
  period text not null,
  kind text not null,
  state text not null,
  -- Why nothing is reported.
  reason text,
  -- The number; for a rate, in percent. Absent when the indicator is a level or a status.
  value numeric,
  -- Code of the chosen level or status.
  level text,
  -- "ít nhất", "trên": the number is a bound.
  bound text,
  -- The day up to which the value was counted. Absent when only the year is known.
  as_of date,
  source_note text,
  synthetic boolean not null default false,
  superseded_by uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, superseded_by) references indicator_values (commune_id, id)
    deferrable initially deferred,
  constraint indicator_values_period check (period in ('six-months', 'nine-months', 'year')),
  constraint indicator_values_kind check (kind in ('plan', 'actual', 'estimate')),
  constraint indicator_values_state check (
    case state
      when 'reported' then (value is null) <> (level is null)
      when 'zero' then value = 0 and level is null
      when 'not-reported' then value is null and level is null and reason is not null
      else false
    end
  ),
  constraint indicator_values_value check (value >= 0),
  constraint indicator_values_bound check (
    bound is null or (bound in ('above', 'at-least', 'at-most', 'about') and value is not null)
  )
);
create unique index indicator_values_current
  on indicator_values (commune_id, year, indicator_key, period, kind)
  where superseded_by is null;
create index indicator_values_by_year on indicator_values (commune_id, year);

-- How far the commune, or a village, meets a set of criteria: the whole set, one criterion, one item.
create table criteria_assessments (
  commune_id uuid not null references units (id),
  id uuid not null,
  village_id uuid references units (id),
  set_code text not null,
  level text not null,
  -- Number of the criterion or item; absent for the set.
  number text,
  status text not null,
  assessed_on date,
  assessed_in integer not null,
  document_id uuid,
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, document_id) references official_documents (commune_id, id),
  constraint criteria_assessments_level check (level in ('set', 'criterion', 'item')),
  constraint criteria_assessments_number check ((level = 'set') = (number is null)),
  constraint criteria_assessments_status check (status in ('met', 'not-met', 'not-assessed')),
  constraint criteria_assessments_year check (assessed_on is null or assessed_in = extract(year from assessed_on))
);
create index criteria_assessments_by_year on criteria_assessments (commune_id, assessed_in);

-- Model residential areas (khu dân cư nông thôn mới kiểu mẫu): being built, then recognised.
create table model_residential_areas (
  commune_id uuid not null references units (id),
  id uuid not null,
  village_id uuid not null references units (id),
  status text not null,
  status_on date,
  status_in integer not null,
  document_id uuid,
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, document_id) references official_documents (commune_id, id),
  constraint model_residential_areas_once unique (commune_id, village_id, status),
  constraint model_residential_areas_status check (status in ('building', 'recognised')),
  constraint model_residential_areas_year check (status_on is null or status_in = extract(year from status_on))
);

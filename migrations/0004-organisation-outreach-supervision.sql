-- Who steers the programmes, how people were told about them, and who checked them.

-- Steering committees, management boards, village development boards, community supervision boards.
create table organisation_bodies (
  commune_id uuid not null references units (id),
  id uuid not null,
  kind text not null,
  name text not null,
  level text not null,
  village_id uuid references units (id),
  programmes text[] not null default '{}',
  period_from integer,
  period_to integer,
  founding_document_id uuid,
  -- Absent when nobody stated it: unknown, not zero.
  members_count integer,
  ended_on date,
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, founding_document_id) references official_documents (commune_id, id),
  constraint organisation_bodies_level check (level in ('commune', 'village')),
  constraint organisation_bodies_village check (village_id is null or level = 'village'),
  constraint organisation_bodies_period check (period_from <= period_to),
  constraint organisation_bodies_members_count check (members_count > 0)
);

create table organisation_members (
  commune_id uuid not null,
  body_id uuid not null,
  position integer not null,
  name text not null,
  -- "Chủ tịch UBND xã".
  office text,
  -- "Trưởng ban".
  duty text,
  primary key (commune_id, body_id, position),
  foreign key (commune_id, body_id) references organisation_bodies (commune_id, id) on delete cascade
);

-- Meetings, classes and other occasions on which people were told or took part. One row may stand for
-- several sessions held in a period, as offices report them ("20 cuộc").
create table outreach_events (
  commune_id uuid not null references units (id),
  id uuid not null,
  -- Chosen once by the office; part of figure keys, so it never changes.
  code text not null,
  form text not null,
  programmes text[] not null,
  component text,
  village_id uuid references units (id),
  organiser text,
  partner text,
  topic text,
  -- Both absent when only the year is known; the same day twice for one day.
  occurred_from date,
  occurred_to date,
  occurred_in integer not null,
  sessions integer,
  attendances integer,
  -- "trên 1.000": the number is a bound, not a count.
  attendances_bound text,
  attendance_measure text not null,
  document_symbols text[] not null default '{}',
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  constraint outreach_events_code unique (commune_id, code),
  constraint outreach_events_period check (
    (occurred_from is null) = (occurred_to is null)
    and occurred_from <= occurred_to
    and extract(year from occurred_from) = occurred_in
    and extract(year from occurred_to) = occurred_in
  ),
  constraint outreach_events_counts check (sessions >= 0 and attendances >= 0),
  constraint outreach_events_bound check (
    attendances_bound is null
    or (attendances is not null and attendances_bound in ('above', 'at-least', 'at-most', 'about'))
  ),
  constraint outreach_events_measure check (attendance_measure in ('lượt người', 'người'))
);
create index outreach_events_by_year on outreach_events (commune_id, occurred_in);

-- Visits of those who check: delegations of the commune and of higher levels, and the community itself.
create table supervision_visits (
  commune_id uuid not null references units (id),
  id uuid not null,
  -- Chosen once by the office; part of figure keys, so it never changes.
  code text not null,
  conducted_by text not null,
  kind text not null,
  body_level text not null,
  programmes text[] not null,
  component text,
  village_id uuid references units (id),
  scope text not null,
  occurred_from date,
  occurred_to date,
  occurred_in integer not null,
  delegations integer,
  document_id uuid,
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, document_id) references official_documents (commune_id, id),
  constraint supervision_visits_code unique (commune_id, code),
  constraint supervision_visits_level check (body_level in ('commune', 'district', 'province', 'central', 'community')),
  constraint supervision_visits_period check (
    (occurred_from is null) = (occurred_to is null)
    and occurred_from <= occurred_to
    and extract(year from occurred_from) = occurred_in
    and extract(year from occurred_to) = occurred_in
  ),
  constraint supervision_visits_delegations check (delegations >= 0)
);
create index supervision_visits_by_year on supervision_visits (commune_id, occurred_in);

-- What a visit found, who puts it right, by when, and when that was done.
create table supervision_findings (
  commune_id uuid not null,
  visit_id uuid not null,
  position integer not null,
  finding text not null,
  owner text,
  due_on date,
  closed_on date,
  primary key (commune_id, visit_id, position),
  foreign key (commune_id, visit_id) references supervision_visits (commune_id, id) on delete cascade
);

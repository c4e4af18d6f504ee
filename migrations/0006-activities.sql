-- Works and activities of a programme: what is done, for whom, and how far it has come.
create table activities (
  commune_id uuid not null references units (id),
  id uuid not null,
  -- Chosen once by the office; part of figure keys, so it never changes.
  code text not null,
  node_code text not null,
  name text not null,
  description text,
  village_id uuid references units (id),
  from_year integer not null,
  to_year integer not null,
  document_id uuid,
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, document_id) references official_documents (commune_id, id),
  constraint activities_code unique (commune_id, code),
  constraint activities_years check (from_year <= to_year)
);

-- The steps an activity has passed, in the words of the policy register of steps.
create table activity_steps (
  commune_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  step_code text not null,
  reached_on date,
  reached_year integer not null,
  note text,
  synthetic boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, activity_id) references activities (commune_id, id) on delete cascade
);
create index activity_steps_by_activity on activity_steps (commune_id, activity_id);

-- What the beneficiaries receive and how many of them: "30 hộ mua téc nước". Totals are sums of these.
create table activity_items (
  commune_id uuid not null,
  activity_id uuid not null,
  position integer not null,
  code text not null,
  label text not null,
  measure text not null,
  quantity integer not null,
  stage text not null,
  primary key (commune_id, activity_id, position),
  foreign key (commune_id, activity_id) references activities (commune_id, id) on delete cascade,
  constraint activity_items_code unique (commune_id, activity_id, code),
  constraint activity_items_quantity check (quantity >= 0),
  constraint activity_items_stage check (stage in ('approved', 'delivered'))
);

alter table capital_commitments
  add constraint capital_commitments_activity
  foreign key (commune_id, activity_id) references activities (commune_id, id);
alter table capital_disbursements
  add constraint capital_disbursements_activity
  foreign key (commune_id, activity_id) references activities (commune_id, id);

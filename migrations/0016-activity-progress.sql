-- How far a work has come, in percent of the whole, as somebody saw it on a day. Money has its own books.
create table activity_progress (
  commune_id uuid not null references units (id),
  id uuid not null,
  activity_id uuid not null,
  observed_on date not null,
  percent integer not null,
  note text,
  synthetic boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, activity_id) references activities (commune_id, id) on delete cascade,
  constraint activity_progress_percent check (percent between 0 and 100)
);
create index activity_progress_by_activity on activity_progress (commune_id, activity_id);
select protect_unit_table('activity_progress');

alter table activities
  -- What the register is searched by, see fold_text.
  add column search_text text generated always as (fold_text(
    name || ' ' || coalesce(description, '') || ' ' || coalesce(note, '') || ' ' || code)) stored,
  add column name_sort text collate "C" generated always as (sort_key(name)) stored;
create index activities_by_years on activities (commune_id, from_year, to_year);

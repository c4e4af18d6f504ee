-- What a person says of a finding of the checker. It stays with the document, which is known by its bytes: the
-- same file checked again shows it, another version of the report asks anew.
create table check_marks (
  commune_id uuid not null references units (id),
  id uuid not null,
  -- Of the file that was checked.
  sha256 text not null,
  file_name text not null,
  rule text not null,
  -- Where it stands in the text that was read, in UTF-16 units.
  start_at integer not null,
  end_at integer not null,
  quote text not null,
  -- right: the finding is; not-an-error: the report is, for the reason that is given.
  verdict text not null check (verdict in ('right', 'not-an-error')),
  reason text,
  marked_by text not null,
  marked_at timestamptz not null,
  primary key (commune_id, id),
  constraint check_marks_once unique (commune_id, sha256, rule, start_at, end_at),
  constraint check_marks_reasoned check (verdict = 'right' or reason is not null)
);

-- Rules of the checker that a unit does not want to hear of.
create table check_rules_off (
  commune_id uuid not null references units (id),
  id uuid not null,
  rule text not null,
  reason text not null,
  switched_by text not null,
  switched_at timestamptz not null,
  primary key (commune_id, id),
  constraint check_rules_off_once unique (commune_id, rule)
);

select protect_unit_table(name) from unnest(array['check_marks', 'check_rules_off']) as name;
